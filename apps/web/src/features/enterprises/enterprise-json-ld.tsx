import type { Enterprise } from '@township/client';
import type { Organization } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { enterpriseUrl, villageUrl } from '../urls';

/** The enterprise as an organisation; identifiers and links only when they are known. */
export function EnterpriseJsonLd({
  enterprise,
  origin,
}: {
  enterprise: Enterprise;
  origin: string;
}) {
  const { creditCode, foundedYear, village, website } = enterprise;
  return (
    <JsonLd<Organization>
      data={{
        '@type': 'Organization',
        name: enterprise.name,
        alternateName: enterprise.shortNames.map(({ name }) => name),
        description: enterprise.summary ?? undefined,
        identifier: creditCode
          ? { '@type': 'PropertyValue', propertyID: '统一社会信用代码', value: creditCode }
          : undefined,
        foundingDate: foundedYear?.toString(),
        url: new URL(enterpriseUrl(enterprise), origin).href,
        image: enterprise.cover ? new URL(enterprise.cover.url, origin).href : undefined,
        sameAs: website ? [website] : undefined,
        location: village
          ? {
              '@type': 'Place',
              name: village.name,
              url: new URL(villageUrl(village), origin).href,
            }
          : undefined,
      }}
    />
  );
}

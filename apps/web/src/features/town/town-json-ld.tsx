import type { Town } from '@township/client';
import { JsonLd } from '@/ui/json-ld';
import { townUrl } from '../urls';

/** The town as a place and, when the site names who runs it, the office behind it. */
export function TownJsonLd({ town, origin }: { town: Town; origin: string }) {
  const place = {
    '@type': 'AdministrativeArea',
    name: town.name,
    identifier: town.code,
    description: town.summary,
    alternateName: town.formerNames.map(({ name }) => name),
    url: new URL(townUrl, origin).href,
    containedInPlace: [town.county, town.city, town.province]
      .filter((name) => name !== null)
      .map((name) => ({ '@type': 'AdministrativeArea', name })),
  };
  if (!town.organizer) return <JsonLd data={place} />;
  return (
    <JsonLd
      data={{
        '@type': 'GovernmentOrganization',
        name: town.organizer,
        url: origin,
        areaServed: place,
        contactPoint: town.contacts
          .filter(({ phone }) => phone)
          .map(({ label, phone }) => ({
            '@type': 'ContactPoint',
            contactType: label,
            telephone: phone,
          })),
      }}
    />
  );
}

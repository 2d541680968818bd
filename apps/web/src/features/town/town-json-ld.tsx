import type { Town } from '@township/client';
import type { GovernmentOrganization } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { townPlace } from './place';

/** The town as an organisation and the place it serves; only what is known of it. */
export function TownJsonLd({ town, origin }: { town: Town; origin: string }) {
  return (
    <JsonLd<GovernmentOrganization>
      data={{
        '@type': 'GovernmentOrganization',
        '@id': `${origin}/#publisher`,
        name: town.organizer ?? town.name,
        alternateName: town.formerNames.map(({ name }) => name),
        description: town.summary,
        url: origin,
        areaServed: townPlace(town, origin),
        contactPoint: town.contacts
          .filter(({ phone, email }) => phone ?? email)
          .map(({ label, phone, email }) => ({
            '@type': 'ContactPoint',
            contactType: label,
            telephone: phone ?? undefined,
            email: email ?? undefined,
          })),
      }}
    />
  );
}

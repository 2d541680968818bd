import type { Town, Village } from '@township/client';
import type { Place } from 'schema-dts';
import { JsonLd } from '@/ui/json-ld';
import { coordinatesOf } from '../coordinates';
import { townPlace } from '../town/place';
import { villageUrl } from '../urls';

interface VillageJsonLdProps {
  village: Village;
  town: Town;
  origin: string;
}

/** The village as a place in its town; on the map only when its coordinates are known. */
export function VillageJsonLd({ village, town, origin }: VillageJsonLdProps) {
  return (
    <JsonLd<Place>
      data={{
        '@type': 'Place',
        name: village.name,
        identifier: village.code,
        description: village.summary ?? undefined,
        alternateName: village.formerNames.map(({ name }) => name),
        url: new URL(villageUrl(village), origin).href,
        image: village.cover ? new URL(village.cover.url, origin).href : undefined,
        containedInPlace: townPlace(town, origin),
        geo: coordinatesOf(village),
      }}
    />
  );
}

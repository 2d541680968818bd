import type { Town } from '@township/client';
import type { AdministrativeArea } from 'schema-dts';
import { townUrl } from '../urls';

/** The town as a place, in its county, city and province as far as they are named. */
export function townPlace(town: Town, origin: string): AdministrativeArea {
  const around = [town.province, town.city, town.county].reduce<AdministrativeArea | undefined>(
    (outer, name) =>
      name === null ? outer : { '@type': 'AdministrativeArea', name, containedInPlace: outer },
    undefined,
  );
  return {
    '@type': 'AdministrativeArea',
    '@id': `${origin}${townUrl}#place`,
    name: town.name,
    identifier: town.code,
    url: `${origin}${townUrl}`,
    containedInPlace: around,
  };
}

import type { GeoCoordinates } from 'schema-dts';

interface Located {
  latitude: number | null;
  longitude: number | null;
}

/** Where a record stands; undefined unless both coordinates are known. */
export function coordinatesOf({ latitude, longitude }: Located): GeoCoordinates | undefined {
  return latitude === null || longitude === null
    ? undefined
    : { '@type': 'GeoCoordinates', latitude, longitude };
}

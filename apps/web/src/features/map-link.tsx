interface MapPlace {
  name: string;
  /** Degrees, WGS-84. */
  latitude: number | null;
  longitude: number | null;
}

/** A page of 高德地图 with the place marked; null as long as its coordinates are unknown. */
export function mapUrl({ name, latitude, longitude }: MapPlace): string | null {
  if (latitude === null || longitude === null) return null;
  const query = new URLSearchParams({
    position: `${longitude},${latitude}`,
    name,
    coordinate: 'wgs84',
  });
  return `https://uri.amap.com/marker?${query}`;
}

/** The way to a map: a link alone, nothing is loaded from there. */
export function MapLink({ place }: { place: MapPlace }) {
  const href = mapUrl(place);
  return (
    href && (
      <a className="external" href={href} rel="external noopener">
        在高德地图上看
      </a>
    )
  );
}

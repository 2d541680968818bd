import type { VillageSummary } from '@township/client';
import { Link } from '@/ui/link';
import { villageUrl } from '../urls';
import { DOT, FONT_SIZE, layOutSketch, type Place } from './sketch-layout';

type PlacedVillage = Place & { slug: string };

/** All villages with their places; null as long as the place of one of them is unknown. */
export function placedVillages(villages: VillageSummary[]): PlacedVillage[] | null {
  const placed = villages.flatMap(({ name, slug, latitude, longitude }) =>
    latitude !== null && longitude !== null ? [{ name, slug, latitude, longitude }] : [],
  );
  return placed.length > 1 && placed.length === villages.length ? placed : null;
}

/** A sketch of where the villages lie: dots and names, no borders, no roads. */
export function VillageSketch({ villages }: { villages: PlacedVillage[] }) {
  const { width, height, spots } = layOutSketch(villages);
  return (
    <figure className="sketch">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than the screen, keys move it */}
      <div className="sketch__sheet" role="group" aria-label="村庄位置示意图" tabIndex={0}>
        <svg
          className="sketch__drawing"
          viewBox={`0 0 ${width} ${height}`}
          fontSize={FONT_SIZE}
          style={{ minWidth: width > 360 ? `${width / 16}rem` : undefined }}
          role="list"
        >
          {villages.map((village, index) => {
            const spot = spots[index]!;
            return (
              <g key={village.slug} role="listitem">
                <Link href={villageUrl(village)} className="sketch__village">
                  {spot.led && <line x1={spot.x} y1={spot.y} x2={spot.labelX} y2={spot.labelY} />}
                  <circle cx={spot.x} cy={spot.y} r={DOT} />
                  <text x={spot.labelX} y={spot.labelY}>
                    {village.name}
                  </text>
                </Link>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="sketch__caption">示意图，不表示行政区域界线。上方为北。</figcaption>
    </figure>
  );
}

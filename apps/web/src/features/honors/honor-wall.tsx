import type { HonorLevel, HonorSummary } from '@township/client';
import { Section } from '@/ui/section';
import { levelName } from './levels';
import { Plaque } from './plaque';

export interface WallGroup {
  level: HonorLevel;
  /** How many there are; those shown may be fewer. */
  total: number;
  honors: HonorSummary[];
}

/** Plaques under their levels, the highest first and largest. */
export function HonorWall({
  groups,
  hrefOf,
}: {
  groups: WallGroup[];
  /** Where all honors of a level are. */
  hrefOf(level: HonorLevel): string;
}) {
  return groups.map(({ level, total, honors }) => (
    <Section
      key={level}
      id={level}
      title={levelName[level]}
      more={total > honors.length ? { label: `全部 ${total} 项`, href: hrefOf(level) } : undefined}
    >
      <ul className={`wall wall--${level}`}>
        {honors.map((honor) => (
          <li key={honor.slug} className="wall__place">
            <Plaque honor={honor} />
          </li>
        ))}
      </ul>
    </Section>
  ));
}

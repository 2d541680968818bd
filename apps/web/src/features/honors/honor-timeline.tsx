import type { HonorSummary } from '@township/client';
import { Link } from '@/ui/link';
import { Seal } from '@/ui/marks';
import { honorUrl } from '../urls';
import { yearsOf } from './arrange';
import { HonorMeta } from './honor-list';
import { levelMark } from './levels';

/** Honors by year, the latest first; those of unknown date stand at the end and say so. */
export function HonorTimeline({ honors }: { honors: HonorSummary[] }) {
  return (
    <ol className="timeline">
      {yearsOf(honors).map(({ year, honors }) => (
        <li
          key={year}
          className={year ? 'timeline__year' : 'timeline__year timeline__year--unknown'}
        >
          <h2 className="timeline__title">
            {year ? (
              <>
                <span className="timeline__number">{year}</span>年
              </>
            ) : (
              '日期待考'
            )}
          </h2>
          <ul className="timeline__honors">
            {honors.map((honor) => (
              <li key={honor.slug} className="timeline__honor">
                <Seal name={levelMark[honor.level]} />
                <div>
                  <h3 className="honors__title">
                    <Link href={honorUrl(honor)}>{honor.title}</Link>
                  </h3>
                  <HonorMeta honor={honor} />
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

import { Link } from '@/ui/link';

/** How the honors are shown. */
export type HonorDisplay = 'wall' | 'timeline';

const NAMES: Record<HonorDisplay, string> = { wall: '荣誉墙', timeline: '时间轴' };

/** The way between the wall and the timeline: two pages, two links. */
export function DisplaySwitch({
  display,
  hrefOf,
}: {
  display: HonorDisplay;
  hrefOf(display: HonorDisplay): string;
}) {
  return (
    <nav className="display-switch" aria-label="陈列方式">
      {(['wall', 'timeline'] as const).map((name) => (
        <Link
          key={name}
          className="display-switch__link"
          href={hrefOf(name)}
          aria-current={name === display ? 'true' : undefined}
        >
          {NAMES[name]}
        </Link>
      ))}
    </nav>
  );
}

import type { AlertKind } from '@township/client';

const MARKS: Record<AlertKind, { shape: string; character: string; y: number }> = {
  urgent: { shape: 'M12 1h16l11 11v16L28 39H12L1 28V12z', character: '急', y: 27.5 },
  warning: { shape: 'M20 1 39.5 37h-39z', character: '!', y: 33 },
  notice: { shape: 'M20 1a19 19 0 1 1 0 38 19 19 0 0 1 0-38z', character: '告', y: 27.5 },
};

/** The mark of a kind, told by its shape as well: an octagon, a triangle, a disc. */
export function AlertMark({ kind }: { kind: AlertKind }) {
  const { shape, character, y } = MARKS[kind];
  return (
    <svg className="alert__mark" viewBox="0 0 40 40" aria-hidden="true">
      <path d={shape} />
      <text x="20" y={y} textAnchor="middle">
        {character}
      </text>
    </svg>
  );
}

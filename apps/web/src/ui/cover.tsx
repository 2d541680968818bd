/** Small stable hash (FNV-1a), so that a cover is the same on every render. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return value;
}

const TONES = ['vermilion', 'ink', 'green', 'paper'] as const;

interface CoverProps {
  /** One or two characters that stand for the subject. */
  mark: string;
  /** Decides the composition: the same seed, the same cover. */
  seed: string;
  tone?: (typeof TONES)[number];
}

/** A typographic cover where there is no picture: a character, a halftone field and registration marks. */
export function Cover({ mark, seed, tone }: CoverProps) {
  const value = hash(seed);
  const angle = [15, 45, 75][value % 3];
  const radius = 2 + ((value >>> 4) % 3) * 0.6;
  const left = (value >>> 7) % 2 === 0;
  const band = 70 + ((value >>> 9) % 4) * 30;
  const id = `dots-${value.toString(36)}`;
  const size = [...mark].length > 1 ? 130 : 190;
  return (
    <svg
      className={`cover cover--${tone ?? TONES[(value >>> 12) % TONES.length]}`}
      viewBox="0 0 400 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <pattern
          id={id}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${angle})`}
        >
          <circle cx="5" cy="5" r={radius} />
        </pattern>
      </defs>
      <rect className="cover__ground" width="400" height="300" />
      <rect
        className="cover__tone"
        x={left ? 400 - band * 1.6 : 0}
        width={band * 1.6}
        height="300"
        fill={`url(#${id})`}
      />
      <text
        className="cover__mark"
        x={left ? 34 : 366}
        y="219"
        fontSize={size}
        textAnchor={left ? 'start' : 'end'}
      >
        {mark}
      </text>
      <path
        className="cover__line"
        d="M20 0v16M0 20h16M380 0v16M400 20h-16M20 300v-16M0 280h16M380 300v-16M400 280h-16"
      />
    </svg>
  );
}

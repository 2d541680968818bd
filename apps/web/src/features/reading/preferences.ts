/**
 * How a reader wants the site: its mode, and in elder mode (适老版) the size of the text and its colours.
 * Remembered in one cookie that names nobody, `elder-24-yellow`, set when the reader chooses and not before.
 */
export const MODES = ['standard', 'elder'] as const;
/** CSS pixels of elder mode's root font size. */
export const SIZES = [18, 20, 24, 30] as const;
export const CONTRASTS = ['paper', 'white', 'yellow'] as const;

export type Mode = (typeof MODES)[number];
export type Size = (typeof SIZES)[number];
export type Contrast = (typeof CONTRASTS)[number];

export interface ReadingPreferences {
  mode: Mode;
  size: Size;
  contrast: Contrast;
}

export const READING_COOKIE = 'reading';

export const DEFAULT_PREFERENCES: ReadingPreferences = {
  mode: 'standard',
  size: 20,
  contrast: 'paper',
};

/** The member of a list that reads like this; undefined when there is none. */
export function oneOf<Member extends string | number>(
  members: readonly Member[],
  text: unknown,
): Member | undefined {
  return members.find((member) => String(member) === text);
}

/** The cookie's value → what the reader chose; anything that this site did not write is the default. */
export function parsePreferences(cookie: string | undefined): ReadingPreferences {
  const [mode, size, contrast, ...rest] = cookie?.split('-') ?? [];
  const chosen = {
    mode: oneOf(MODES, mode),
    size: oneOf(SIZES, size),
    contrast: oneOf(CONTRASTS, contrast),
  };
  return rest.length === 0 && isWhole(chosen) ? chosen : DEFAULT_PREFERENCES;
}

const isWhole = (chosen: Partial<ReadingPreferences>): chosen is ReadingPreferences =>
  Object.values(chosen).every((value) => value !== undefined);

/** The reverse of {@link parsePreferences}. */
export const formatPreferences = ({ mode, size, contrast }: ReadingPreferences): string =>
  `${mode}-${size}-${contrast}`;

/** A condition in Strapi's filter language. */
export type Condition = Record<string, unknown>;

/** The attributes that hold a type's moments. A type with neither is visible and listed while it is published. */
interface Moments {
  /** From it on readers see the entry. */
  shownFrom?: string;
  /** From it on the entry keeps its own page and no longer stands among others. */
  listedUntil?: string;
}

/**
 * When a published entry is visible. No stored field says that a moment has come: the moment itself decides,
 * and the schedule tells the sites.
 */
const MOMENTS: Readonly<Record<string, Moments>> = {
  'api::article.article': { shownFrom: 'displayDate', listedUntil: 'withdrawnAt' },
};

const momentsOf = (uid: string): Moments => MOMENTS[uid] ?? {};

/** The attributes in which a type's moments stand. */
export const momentFields = (uid: string): string[] => Object.values(momentsOf(uid));

/** Whether readers see a type's published entry; empty where all are seen. */
export function shownAt(uid: string, now: Date): Condition {
  const { shownFrom } = momentsOf(uid);
  return shownFrom ? { [shownFrom]: { $lte: now } } : {};
}

/** Whether a type's entry is found among others by readers; empty where all are. */
export function listedAt(uid: string, now: Date): Condition {
  const { listedUntil } = momentsOf(uid);
  return {
    ...shownAt(uid, now),
    ...(listedUntil && {
      $or: [{ [listedUntil]: { $null: true } }, { [listedUntil]: { $gt: now } }],
    }),
  };
}

/** The same conditions as `shownAt` and `listedAt`, for a published row that was read with its moments. */
export function standingOf(uid: string, row: Record<string, unknown>, now: Date) {
  const { shownFrom, listedUntil } = momentsOf(uid);
  const [from, until] = [dateIn(row, shownFrom), dateIn(row, listedUntil)];
  const shown = !shownFrom || (from !== null && from <= now);
  return { shown, listed: shown && (until === null || until > now) };
}

/** Between which moments readers are shown a row; null where there is none. */
export function shownBetween(uid: string, row: Record<string, unknown>) {
  const { shownFrom, listedUntil } = momentsOf(uid);
  return { from: dateIn(row, shownFrom), withdrawn: dateIn(row, listedUntil) };
}

function dateIn(row: Record<string, unknown>, field: string | undefined): Date | null {
  const value = field === undefined ? null : row[field];
  return value == null ? null : new Date(value as string | Date);
}

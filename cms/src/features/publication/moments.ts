/** A condition in Strapi's filter language. */
export type Condition = Record<string, unknown>;

/** The attributes that hold a type's moments. A type with neither is visible and listed while it is published. */
interface Moments {
  /** From it on readers see the entry. */
  shownFrom?: string;
  /** From it on the entry keeps its own page and no longer stands among others. */
  listedUntil?: string;
  /** How it stands from then on: it keeps its page with this value or none, and has lost it with any other. */
  after?: { field: string; staysWith: string };
}

/**
 * When a published entry is visible. No stored field says that a moment has come: the moment itself decides,
 * and the schedule tells the sites.
 */
const MOMENTS: Readonly<Record<string, Moments>> = {
  'api::article.article': {
    shownFrom: 'displayDate',
    listedUntil: 'withdrawnAt',
    after: { field: 'withdrawalKind', staysWith: 'withdrawn' },
  },
};

const momentsOf = (uid: string): Moments => MOMENTS[uid] ?? {};

/** The attributes in which a type's moments stand. */
export function momentFields(uid: string): string[] {
  const { shownFrom, listedUntil, after } = momentsOf(uid);
  return [shownFrom, listedUntil, after?.field].filter((name) => name !== undefined);
}

const begun = ({ shownFrom }: Moments, now: Date): Condition =>
  shownFrom ? { [shownFrom]: { $lte: now } } : {};

const notYet = (field: string, now: Date): Condition[] => [
  { [field]: { $null: true } },
  { [field]: { $gt: now } },
];

/** Whether readers see a type's published entry; empty where all are seen. */
export function shownAt(uid: string, now: Date): Condition {
  const moments = momentsOf(uid);
  const { listedUntil, after } = moments;
  if (!listedUntil || !after) return begun(moments, now);
  const { field, staysWith } = after;
  const stays = [{ [field]: { $null: true } }, { [field]: staysWith }];
  return { ...begun(moments, now), $or: [...stays, ...notYet(listedUntil, now)] };
}

/** Whether a type's entry is found among others by readers; empty where all are. */
export function listedAt(uid: string, now: Date): Condition {
  const moments = momentsOf(uid);
  const { listedUntil } = moments;
  return { ...begun(moments, now), ...(listedUntil && { $or: notYet(listedUntil, now) }) };
}

/** The same conditions as `shownAt` and `listedAt`, for a published row that was read with its moments. */
export function standingOf(uid: string, row: Record<string, unknown>, now: Date) {
  const { shownFrom, listedUntil } = momentsOf(uid);
  const [from, until] = [dateIn(row, shownFrom), dateIn(row, listedUntil)];
  const hasBegun = !shownFrom || (from !== null && from <= now);
  const isOver = until !== null && until <= now;
  const gone = hasBegun && isOver && losesPage(uid, row);
  return { shown: hasBegun && !gone, listed: hasBegun && !isOver, gone };
}

/** Between which moments readers are shown a row among others, null where there is none; and whether it loses its page with the last. */
export function shownBetween(uid: string, row: Record<string, unknown>) {
  const { shownFrom, listedUntil } = momentsOf(uid);
  const withdrawn = dateIn(row, listedUntil);
  return { from: dateIn(row, shownFrom), withdrawn, losesPage: losesPage(uid, row) };
}

function losesPage(uid: string, row: Record<string, unknown>): boolean {
  const { after } = momentsOf(uid);
  const kind = after && row[after.field];
  return kind != null && kind !== after?.staysWith;
}

function dateIn(row: Record<string, unknown>, field: string | undefined): Date | null {
  const value = field === undefined ? null : row[field];
  return value == null ? null : new Date(value as string | Date);
}

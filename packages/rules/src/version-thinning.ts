/** A version of an entry, as far as it matters for whether it is kept. */
export interface Thinned {
  id: number;
  /** What was done; see `WriteAction`. */
  action: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Who did it, by kind and number. */
  actor: string;
  /** It puts an earlier one back. */
  isRestored: boolean;
  /** Bytes. */
  size: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The calendar's days and hours are China's, eight hours ahead. */
const OFFSET_MS = 8 * HOUR_MS;

/** All are kept for longer than a link to one of them lasts. */
const YOUNG_MS = 8 * DAY_MS;
/** Up to so many versions of an entry all are kept. */
export const ALL_KEPT = 50;
/** What an entry's mere saves may take at most: so many, and so many bytes. */
const MOST_SAVES = 200;
const MOST_BYTES = 1_000_000;

/**
 * Which versions of an entry go. Never goes what was more than a save: made, published, withdrawn, put back, deleted; nor the newest. Of
 * mere saves the last of each hour of each person stays after eight days, of each day after thirty; of those left, the oldest go until
 * they are within bounds.
 *
 * @param versions oldest first
 * @param now milliseconds since the epoch
 * @returns ids
 */
export function versionsToDrop(versions: readonly Thinned[], now: number): number[] {
  if (versions.length <= ALL_KEPT) return [];
  const saves = versions
    .slice(0, -1)
    .filter(({ action, isRestored }) => action === 'update' && !isRestored);
  const stay = within(lastOfEach(saves, now));
  return saves.filter((save) => !stay.has(save)).map(({ id }) => id);
}

/** Oldest first. */
function lastOfEach(saves: readonly Thinned[], now: number): Thinned[] {
  const last = new Map<string, Thinned>();
  for (const save of saves) last.set(spanOf(save, now), save);
  return [...last.values()].sort((one, other) => one.id - other.id);
}

function spanOf({ id, at, actor }: Thinned, now: number): string {
  const age = now - at;
  if (age < YOUNG_MS) return String(id);
  const span = age < 30 * DAY_MS ? HOUR_MS : DAY_MS;
  return `${actor} ${span} ${Math.floor((at + OFFSET_MS) / span)}`;
}

function within(saves: readonly Thinned[]): Set<Thinned> {
  const stay = new Set<Thinned>();
  let bytes = 0;
  for (const save of [...saves].reverse()) {
    bytes += save.size;
    if (stay.size >= MOST_SAVES || bytes > MOST_BYTES) break;
    stay.add(save);
  }
  return stay;
}

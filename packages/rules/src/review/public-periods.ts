import type { ProofEntry } from './public-proof';

/** A text was up, unchanged, from a moment to another (milliseconds); `until` is null while it is up. */
export interface Period {
  contentHash: string;
  from: number;
  until: number | null;
  /** The entry that put it up, and the one that ended it. */
  begins: number;
  ends: number | null;
}

/** What stood at an entry's address, and when; in order. Of a chain that has been verified. */
export function periodsOf(
  chain: readonly ProofEntry[],
  { type, documentId }: Pick<ProofEntry, 'type' | 'documentId'>,
): Period[] {
  const periods: Period[] = [];
  for (const { id, at, kind, contentHash, ...entry } of chain) {
    if (entry.type !== type || entry.documentId !== documentId) continue;
    const open = periods.at(-1);
    if (open && open.ends === null) periods[periods.length - 1] = { ...open, until: at, ends: id };
    if (kind === 'withdrawn') continue;
    periods.push({ contentHash, from: at, until: null, begins: id, ends: null });
  }
  return periods;
}

/** Whether a text was up without a break from a moment to another, by the chain alone. */
export const wasUp = (
  chain: readonly ProofEntry[],
  { contentHash, ...entry }: Pick<ProofEntry, 'type' | 'documentId' | 'contentHash'>,
  from: number,
  to: number,
): boolean =>
  periodsOf(chain, entry).some(
    (period) =>
      period.contentHash === contentHash &&
      period.from <= from &&
      (period.until === null || to <= period.until),
  );

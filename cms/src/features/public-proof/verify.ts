import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { ProofCheck, type ProofFault, type ProofHead } from '@township/rules/review/public-proof';
import { headsTable, proofTable, sha256 } from './proof-table';

const BATCH = 1_000;
const MOST_HEADS = 4_000;
/** An answer says when the chain was read, at most so long ago. */
const HOLDS_MS = 5 * 60_000;

export interface Verdict {
  /** Milliseconds since the epoch. */
  at: number;
  /** How many entries it has. */
  entries: number;
  head: ProofHead | null;
  fault: ProofFault | null;
}

/** Reads the whole chain, and says where it first breaks. */
export async function verifyChain(strapi: Core.Strapi): Promise<Verdict> {
  const { connection } = strapi.db;
  // Before the entries: what is noted meanwhile comes behind them.
  const heads = await headsTable.newest(connection, MOST_HEADS);
  const check = new ProofCheck(sha256, heads);
  const verdict: Verdict = { at: Date.now(), entries: 0, head: null, fault: null };
  for (;;) {
    const batch = await proofTable.after(connection, verdict.head?.id ?? 0, BATCH);
    for (const entry of batch) {
      verdict.fault = check.next(entry);
      if (verdict.fault) return verdict;
      verdict.entries += 1;
      verdict.head = { id: entry.id, hash: entry.hash };
    }
    if (batch.length < BATCH) return { ...verdict, fault: check.end() };
    await breathe();
  }
}

interface Known {
  until: number;
  verdict: Promise<Verdict>;
}

const verdicts = new WeakMap<Core.Strapi, Known>();

/**
 * The same, at most some minutes old: one reading for all who look meanwhile.
 *
 * @param id of an entry that it has to have come to
 */
export async function chainVerdict(strapi: Core.Strapi, id: number): Promise<Verdict> {
  const known = verdicts.get(strapi);
  if (known && performance.now() < known.until) {
    const verdict = await known.verdict;
    if (verdict.fault || (verdict.head?.id ?? 0) >= id) return verdict;
    if (verdicts.get(strapi) !== known) return chainVerdict(strapi, id);
  }
  const verdict = verifyChain(strapi);
  verdicts.set(strapi, { until: performance.now() + HOLDS_MS, verdict });
  verdict.catch(() => verdicts.delete(strapi));
  return verdict;
}

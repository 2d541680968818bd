import type { Core } from '@strapi/strapi';
import { compareAnchors, type SavedAnchor } from '@township/rules/audit-anchors';
import { ChainCheck, type Anchor, type ChainFault } from '@township/rules/audit-chain';
import { anchorsTable } from './anchors-table';
import { auditTable, sha256 } from './audit-table';
import { sealDays } from './seal';
import { missingTriggers } from './triggers';

const BATCH = 1_000;

export interface Verified {
  /** Rows that were found right. */
  rows: number;
  anchors: Anchor[];
  fault: ChainFault | null;
  /** Guards that the database lacks. */
  unguarded: string[];
}

/**
 * Reads the whole log, and says where it first breaks. What is right is sealed up to yesterday.
 *
 * @param saved anchors that were kept elsewhere: they find a log that was written anew with its own
 */
export async function verifyAudit(
  strapi: Core.Strapi,
  now: Date,
  saved: readonly SavedAnchor[] = [],
): Promise<Verified> {
  const { connection } = strapi.db;
  const unguarded = (await missingTriggers(connection)).map(({ name }) => name);
  // Before the rows: what is written meanwhile comes behind them.
  const anchors = await anchorsTable.all(connection);
  const check = new ChainCheck(sha256, anchors, now);
  const said = (rows: number, fault: ChainFault | null) => ({ rows, anchors, fault, unguarded });
  const broken = check.checkAnchors() ?? compareAnchors(saved, anchors);
  if (broken) return said(0, broken);
  let rows = 0;
  for (let last = 0; ;) {
    const batch = await auditTable.after(connection, last, BATCH);
    for (const row of batch) {
      const fault = check.next(row);
      if (fault) return said(rows, fault);
      rows += 1;
    }
    last = batch.at(-1)?.id ?? last;
    if (batch.length < BATCH) break;
  }
  const fault = check.end();
  if (!fault) anchors.push(...(await sealDays(strapi, now)));
  return said(rows, fault);
}

/** The anchors, in the order in which they were made. */
export const listAnchors = ({ db }: Core.Strapi): Promise<Anchor[]> =>
  anchorsTable.all(db.connection);

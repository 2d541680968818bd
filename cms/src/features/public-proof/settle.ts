import type { Core } from '@strapi/strapi';
import type { ProofKind } from '@township/rules/review/public-proof';
import type { ContentType } from '../../contract';
import { beforeCommit, lockUntilCommit } from '../database';
import { presentMoment } from '../runtime';
import { contentOf } from './content';
import { proofTable, standingTable } from './proof-table';

/**
 * Brings the chain to what readers are shown of an entry, at the end of the open transaction: both are kept, or neither. Where they agree, nothing is
 * written, so that it may be called whenever something may have changed.
 */
export async function settleProof(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  await beforeCommit(strapi, 'public-proof', `${type} ${documentId}`, () =>
    settle(strapi, type, documentId),
  );
}

/** One transaction at a time holds the end of the chain: what it reads is what those before it have committed. */
async function settle(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  await lockUntilCommit(strapi, 'public-proof');
  await strapi.db.transaction(async ({ trx }) => {
    await proofTable.hold(trx);
    const now = await presentMoment(strapi, trx);
    const document = { type, documentId };
    const shown = await contentOf(strapi, type, documentId, now);
    const standing = await standingTable.find(trx, document);
    const before = standing?.contentHash ?? null;
    const after = shown?.hash ?? null;
    const kind = kindOf(before, after);
    if (kind) {
      const contentHash = (after ?? before)!;
      await proofTable.append(trx, { ...document, at: now.getTime(), kind, contentHash });
    }
    const stamp = shown?.stamp ?? '';
    if (kind || (standing && standing.stamp !== stamp)) {
      await standingTable.put(trx, document, { contentHash: after, stamp });
    }
  });
}

function kindOf(before: string | null, after: string | null): ProofKind | null {
  if (before === after) return null;
  if (before === null) return 'published';
  return after === null ? 'withdrawn' : 'changed';
}

import type { Core, UID } from '@strapi/strapi';
import { refusal } from '@township/rules/review/refusal';
import { isRecord } from '@township/rules/is-record';
import { beforeCommit, lockUntilCommit, type Connection } from '../database';
import { onWrite, type Write } from '../publication';
import { databaseMoment } from '../runtime';
import { namedIn } from '../staff';
import { done, noticeEdit } from './act';
import { isDecided, isDecidedIn } from './carry-out';
import { farSideProblems } from './far-side';
import { flowOf, isReviewable } from './flows';
import { matterOf } from './matter';
import { currentReviewer } from './people';
import { refused } from './refusal';
import { WITHDRAWAL_FIELDS } from './signed';
import { isReviewed, standingOf, type ReviewKey, type Standing } from './standing';

const SUBMIT_FIRST = '要经过审核才能发布：请先保存成草稿，再送审';
const WITHDRAW_INSTEAD = '要用“审核”里的“撤稿”来做，并写明理由';
const STILL_PUBLIC = '还在公开，请先在“审核”里撤稿，再删除';
const ON_ITS_WAY = '已经送审，请先撤回送审，再删除';

/** Holds every write against review, by whatever door it came. */
export function guardPublishing(strapi: Core.Strapi): void {
  onWrite(strapi, {
    async prepare(write) {
      const key = keyOf(write);
      if (key) await lockUntilCommit(strapi, 'review', [matterOf(key)]);
    },
    async check(write) {
      const key = keyOf(write);
      if (key && !isDecided(write))
        await strapi.db.transaction(({ trx }) => judge(strapi, trx, key, write));
      return farSideProblems(strapi, write);
    },
    look(write) {
      if (!isReviewable(write.uid) || write.action === 'delete') return null;
      return async ({ documentId, uid }) => {
        const key = { uid, documentId };
        // By now it is known to which column it belongs.
        const isByItself = write.publishes && write.action !== 'publish' && !isDecidedIn(key);
        if (isByItself) await refusePublishing(strapi, key);
        await beforeCommit(strapi, 'review', matterOf(key), () => noticeEdit(strapi, key));
      };
    },
  });
}

/** The entry that is written; null for what is made only now, and for what is not reviewed. */
const keyOf = ({ uid, documentId, action }: Write): ReviewKey | null =>
  documentId !== undefined && action !== 'clone' && isReviewable(uid)
    ? { uid: uid as UID.ContentType, documentId }
    : null;

async function judge(
  strapi: Core.Strapi,
  trx: Connection,
  key: ReviewKey,
  write: Write,
): Promise<void> {
  const now = await databaseMoment(strapi, trx);
  if (write.action === 'publish') await noticeEdit(strapi, key);
  const standing = await standingOf(strapi, trx, key, now);
  if (!standing || !isReviewed(standing)) return;
  const { live, stage } = standing.state;
  if (write.action === 'publish') {
    const event = { kind: 'publish', contentHash: standing.hash } as const;
    await done(strapi, trx, standing, event, await currentReviewer(strapi, now), now);
  }
  if (write.action === 'unpublish') throw refused([refusal('stage', WITHDRAW_INSTEAD)]);
  if (write.action === 'delete') {
    if (live) throw refused([refusal('stage', STILL_PUBLIC)]);
    if (stage !== 'draft' && stage !== 'withdrawn' && stage !== 'archived') {
      throw refused([refusal('stage', ON_ITS_WAY)]);
    }
  }
  if (write.action === 'update' && (await setsWithdrawal(strapi, standing, write))) {
    throw refused([refusal('stage', WITHDRAW_INSTEAD)]);
  }
}

async function refusePublishing(strapi: Core.Strapi, key: ReviewKey): Promise<void> {
  const { steps } = await flowOf(strapi, key.uid, key.documentId);
  if (steps.length > 0) throw refused([refusal('stage', SUBMIT_FIRST)]);
}

/** Strapi's form sends every field with each save. */
async function setsWithdrawal(
  strapi: Core.Strapi,
  { key }: Standing,
  { data = {} }: Write,
): Promise<boolean> {
  const named = WITHDRAWAL_FIELDS.filter(
    (name) => name in data && name in strapi.contentType(key.uid).attributes,
  );
  if (named.length === 0) return false;
  const isRelation = (name: string) =>
    strapi.contentType(key.uid).attributes[name]?.type === 'relation';
  const row: Record<string, unknown> | null = await strapi.db.query(key.uid).findOne({
    where: { documentId: key.documentId, publishedAt: null },
    populate: named.filter(isRelation),
  });
  return named.some((name) =>
    isRelation(name) ? moves(data[name], row?.[name]) : textOf(data[name]) !== textOf(row?.[name]),
  );
}

/** Of a relation the form sends what it adds and takes away; a program, what it shall be. */
function moves(change: unknown, before: unknown): boolean {
  if (isRecord(change) && !('set' in change) && ('connect' in change || 'disconnect' in change)) {
    return namedIn([change.connect, change.disconnect]).length > 0;
  }
  return namedIn(change).join() !== namedIn(before).join();
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const moment = typeof value === 'number' || value instanceof Date ? value : null;
  if (moment !== null) return new Date(moment).toISOString();
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text).toISOString() : text;
}

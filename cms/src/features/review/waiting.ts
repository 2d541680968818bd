import type { Core, UID } from '@strapi/strapi';
import { actionsFor } from '@township/rules/review/decide';
import type { Actor } from '@township/rules/review/people';
import type { ReviewAction } from '@township/rules/review/round';
import { dueTimes } from '@township/rules/review/sheet';
import { stageWords } from '@township/rules/review/stage';
import type { ToldWaiting } from '@township/rules/review/told';
import { listed, readable, type Context } from '../desk';
import type { Uid } from '../database';
import { databaseMoment } from '../runtime';
import { workingTimeOf } from '../working-time';
import { currentReviewer } from './people';
import { standingOf, type ReviewKey } from './standing';
import { statesTable, type Standing as Known } from './states-table';
import { toldDue } from './view';
import { momentWords } from './words';

type Why = Pick<ToldWaiting, 'why' | 'words'>;

/** What waits for whoever is signed in; what is due first comes first. */
export async function waitingFor(strapi: Core.Strapi, ctx: Context): Promise<ToldWaiting[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi);
    const person = await currentReviewer(strapi, now);
    const time = await workingTimeOf(strapi);
    const found: ToldWaiting[] = [];
    for (const known of await statesTable.waiting(trx)) {
      const { uid, documentId } = known;
      const key = { uid, documentId } as ReviewKey;
      const standing = await standingOf(strapi, trx, key, now);
      if (!standing) continue;
      const { round, state } = standing;
      const open = actionsFor(round, person, now)
        .filter(({ refused }) => refused.length === 0)
        .map(({ action }) => action);
      const why = whyOf(known, person, open);
      if (!why) continue;
      const due = dueTimes(state, time);
      const at = why.why === 'countersign' ? due.owed[0] : due.step;
      const title = await titleOf(strapi, ctx, key);
      if (title === null) continue;
      found.push({ uid, documentId, title, ...why, due: at ? toldDue(time, at, now) : null });
    }
    const place = ({ due }: ToldWaiting) => due?.at ?? Number.MAX_SAFE_INTEGER;
    return found.sort((one, other) => place(one) - place(other));
  });
}

/** Null where it waits for somebody else and whoever asks has nothing to do with it. */
function whyOf(
  { state, failure, author }: Known,
  person: Actor,
  open: readonly ReviewAction[],
): Why | null {
  const may = (action: ReviewAction) => open.includes(action);
  const isTheirs = author === person.id || state.submittedBy?.id === person.id;
  if (failure && may('unschedule')) return { why: 'failed', words: failure };
  if (may('countersign')) return { why: 'countersign', words: '应急发布，欠补签' };
  if (may('confirm')) return { why: 'decide', words: '改了错别字，等您确认' };
  if (may('approve') || may('claim')) {
    const words = state.claimedBy?.id === person.id ? '您已认领' : `等“${state.step?.name}”`;
    return { why: 'decide', words };
  }
  if (state.stage === 'rejected' && isTheirs) {
    return { why: 'rejected', words: stageWords(state) };
  }
  if (state.stage === 'approved' && may('publish')) {
    return { why: 'publish', words: '审完了，可以发布' };
  }
  if (state.stage === 'scheduled' && (may('unschedule') || isTheirs)) {
    return { why: 'scheduled', words: `定在 ${momentWords(state.scheduledAt!)} 发布` };
  }
  if (isTheirs) return { why: 'sent', words: stageWords(state) };
  return null;
}

/** As whoever asks may read it; null where they may not read it at all. */
async function titleOf(
  strapi: Core.Strapi,
  ctx: Context,
  { uid, documentId }: ReviewKey,
): Promise<string | null> {
  const entries = await readable(strapi, ctx, uid as UID.ContentType as Uid, {
    filters: { documentId },
    limit: 1,
  });
  const [entry] = await listed(strapi, ctx, uid as UID.ContentType as Uid, entries);
  return entry?.title ?? null;
}

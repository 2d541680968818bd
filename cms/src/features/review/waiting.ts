import type { Core, UID } from '@strapi/strapi';
import type { ToldWaiting } from '@township/rules/review/told';
import { listed, readable, type Context } from '../desk';
import type { Uid } from '../database';
import { databaseMoment } from '../runtime';
import { workingTimeOf } from '../working-time';
import { currentReviewer } from './people';
import { standingOf, type ReviewKey } from './standing';
import { statesTable } from './states-table';
import { toldDue } from './view';
import { dueOf, whyOf } from './why';

/** What waits for whoever is signed in; what is due first comes first. */
export async function waitingFor(strapi: Core.Strapi, ctx: Context): Promise<ToldWaiting[]> {
  return strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const person = await currentReviewer(strapi, now);
    const time = await workingTimeOf(strapi);
    const found: ToldWaiting[] = [];
    for (const known of await statesTable.waiting(trx)) {
      const { uid, documentId } = known;
      const key = { uid, documentId } as ReviewKey;
      const standing = await standingOf(strapi, trx, key, now);
      if (!standing) continue;
      const { round, state } = standing;
      const why = whyOf(round, known.failure, person, now);
      if (!why) continue;
      const at = dueOf(why, state, time);
      const title = await titleOf(strapi, ctx, key);
      if (title === null) continue;
      found.push({ uid, documentId, title, ...why, due: at ? toldDue(time, at, now) : null });
    }
    const place = ({ due }: ToldWaiting) => due?.at ?? Number.MAX_SAFE_INTEGER;
    return found.sort((one, other) => place(one) - place(other));
  });
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

import type { Core } from '@strapi/strapi';
import { checkerOf } from '../content-manager';
import type { Uid } from '../database';
import { uidOf } from '../publication';
import { timesWithin } from '../schedule';
import { listed, readable, type Context, type Listed } from './readable';

const AHEAD_MS = 30 * 86_400_000;

/** Permissions know no attribute that no form shows: who may read what sets it may read it. */
const SET_BY: Readonly<Record<string, string>> = {
  noticeEndsOn: 'publicNotice.workingDays',
  maskedFrom: 'publicNotice.maskAfterDays',
};

/** When readers will see something else of an entry, though nobody changes it. */
interface Coming extends Listed {
  /** The attribute that says so: `endsAt`, `greyPeriods.startsOn`. */
  field: string;
  /** ISO 8601. */
  at: string;
}

/** What of the published appears, ends or changes within a month; the nearest first. */
export async function comingSoon(strapi: Core.Strapi, ctx: Context): Promise<Coming[]> {
  const after = new Date();
  const until = new Date(after.getTime() + AHEAD_MS);
  const times = await timesWithin(strapi, { after, until });
  const found: Coming[] = [];
  for (const type of new Set(times.map((time) => time.type))) {
    const ofType = times.filter((time) => time.type === type);
    const uid = uidOf(type) as Uid;
    const entries = await readable(strapi, ctx, uid, {
      filters: { documentId: { $in: ofType.map(({ documentId }) => documentId) } },
      status: 'published',
      limit: ofType.length,
    });
    const named = await listed(strapi, ctx, uid, entries);
    const { can } = checkerOf(strapi, ctx, uid);
    for (const { documentId, path, at } of ofType) {
      const index = entries.findIndex((entry) => entry.documentId === documentId);
      if (index < 0 || !can.read(entries[index], SET_BY[path] ?? path)) continue;
      found.push({ ...named[index]!, field: path, at: at.toISOString() });
    }
  }
  return found.sort((one, other) => one.at.localeCompare(other.at));
}

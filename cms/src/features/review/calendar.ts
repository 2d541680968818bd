import type { Core } from '@strapi/strapi';
import { dayInChina, startOfDay, timeInChina } from '@township/rules/china-day';
import { dueTimes } from '@township/rules/review/sheet';
import type { ToldCalendar, ToldComing } from '@township/rules/review/told';
import { comingSoon, listed, readable, type Context } from '../desk';
import type { Uid } from '../database';
import { databaseMoment } from '../runtime';
import { workingTimeOf } from '../working-time';
import { statesTable, type Standing } from './states-table';

const DAYS = 14;
const DAY_MS = 86_400_000;

/** Attributes that hold a last day: it is over when the next one begins. */
const LAST_DAYS = new Set(['noticeEndsOn', 'greyPeriods.endsOn', 'validUntil']);

type Entry = Pick<ToldComing, 'uid' | 'documentId' | 'title'>;
type Business = Pick<ToldComing, 'kind' | 'words'> & { at: Date };

/** What comes, ends or should be signed today and in the two weeks from today, of what whoever asks may read; and what is late. */
export async function calendarFor(strapi: Core.Strapi, ctx: Context): Promise<ToldCalendar> {
  const now = await databaseMoment(strapi);
  const today = dayInChina(now);
  const days = Array.from({ length: DAYS }, (_, at) =>
    dayInChina(new Date(startOfDay(today).getTime() + at * DAY_MS)),
  );
  const known = await strapi.db.transaction(({ trx }) => statesTable.waiting(trx));
  const time = await workingTimeOf(strapi);
  const found: ToldComing[] = [];
  const late: ToldComing[] = [];
  for (const one of known) {
    const entry = await entryOf(strapi, ctx, one);
    if (!entry) continue;
    const { state, failure } = one;
    if (failure) late.push(told(entry, { kind: 'failed', words: failure, at: now }));
    const due = dueTimes(state, time);
    const business: Business[] = [
      ...(state.scheduledAt === null || failure
        ? []
        : [{ kind: 'publish' as const, words: '定时发布', at: new Date(state.scheduledAt) }]),
      ...(state.withdrawal === null || failure
        ? []
        : [{ kind: 'withdraw' as const, words: '定时撤稿', at: new Date(state.withdrawal.at) }]),
      ...(due.step
        ? [{ kind: 'review' as const, words: `“${state.step?.name}”要审完`, at: due.step }]
        : []),
      ...due.owed.map((at) => ({ kind: 'countersign' as const, words: '应急发布要补签', at })),
    ];
    for (const each of business) (each.at < now ? late : found).push(told(entry, each));
  }
  for (const { field, at, ...entry } of await comingSoon(strapi, ctx)) {
    const isLastDay = LAST_DAYS.has(field);
    const moment = new Date(new Date(at).getTime() - (isLastDay ? 1 : 0));
    const one = told(entry, { kind: 'change', words: field, at: moment });
    found.push(isLastDay ? { ...one, time: null } : one);
  }
  const place = ({ day, time: at }: ToldComing) => `${day} ${at ?? '24:00'}`;
  const inOrder = (list: ToldComing[]) =>
    list.sort((one, other) => place(one).localeCompare(place(other)));
  return {
    days,
    late: inOrder(late),
    coming: inOrder(found.filter(({ day }) => days.includes(day))),
  };
}

const told = ({ uid, documentId, title }: Entry, { kind, words, at }: Business): ToldComing => ({
  uid,
  documentId,
  title,
  day: dayInChina(at),
  time: timeInChina(at),
  kind,
  words,
});

/** As whoever asks may read it; null where they may not. */
async function entryOf(
  strapi: Core.Strapi,
  ctx: Context,
  { uid, documentId }: Standing,
): Promise<Entry | null> {
  const entries = await readable(strapi, ctx, uid as Uid, { filters: { documentId }, limit: 1 });
  const [entry] = await listed(strapi, ctx, uid as Uid, entries);
  return entry ?? null;
}

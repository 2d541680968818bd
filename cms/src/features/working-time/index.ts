import type { Core, UID } from '@strapi/strapi';
import { USUAL_HOURS, type WorkingTime } from '@township/rules/review/working-time';
import { ANNOUNCED } from './announced';

export const SPECIAL_DAY = 'api::special-day.special-day' as UID.ContentType;

/** When the town works: the announced days, and over them those that the town entered itself. Read anew each time, so that a change counts at once. */
export async function workingTimeOf(strapi: Core.Strapi): Promise<WorkingTime> {
  const rows: { date: string; kind: 'work' | 'rest' }[] = await strapi.db
    .query(SPECIAL_DAY)
    .findMany({ select: ['date', 'kind'] });
  const own = rows.map(({ date, kind }): [string, 'work' | 'rest'] => [date, kind]);
  return { hours: USUAL_HOURS, days: new Map([...ANNOUNCED, ...own]) };
}

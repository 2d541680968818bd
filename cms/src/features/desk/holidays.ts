import type { Core } from '@strapi/strapi';
import { missingYears } from '@township/rules/review/announced-years';
import { checkerOf } from '../content-manager';
import { SPECIAL_DAY, workingTimeOf } from '../working-time';
import type { Problem } from './problems';
import type { Context } from './readable';

/** Years without holidays, for whoever may enter them; they lead to the list of days, for there is no entry yet. */
export async function missingHolidays(strapi: Core.Strapi, ctx: Context): Promise<Problem[]> {
  if (!checkerOf(strapi, ctx, SPECIAL_DAY).can.create()) return [];
  const years = missingYears(await workingTimeOf(strapi), new Date());
  return years.map((year) => ({
    uid: SPECIAL_DAY,
    documentId: '',
    title: `${year}年的放假安排还没有填`,
    state: null,
    problems: ['holidaysUnknown'],
  }));
}

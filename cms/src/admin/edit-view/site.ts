import { dayInChina, readMoment, timeInChina } from '@township/rules/china-day';
import { dayInWords } from '../dates/calendar-days';
import { pageOf } from '../portal';

export type Document = Readonly<Record<string, unknown>>;

/** Where readers see a published document, or from when on they will. */
export type Showing = { page: string } | { from: string };

/** Types whose save is seen at once. */
export const HAS_NO_DRAFTS: ReadonlySet<string> = new Set(['api::home-page.home-page']);

/** Fields that say from when on readers see what is published. */
const BEGINS: Readonly<Record<string, string>> = {
  'api::article.article': 'displayDate',
  'api::alert.alert': 'startsAt',
};

/** Null where a type has no page, or nobody said where the site stands. */
export function showingOf(uid: string, document: Document): Showing | null {
  const page = pageOf(uid, document.slug);
  if (!page) return null;
  const begins = readMoment(document[BEGINS[uid] ?? '']);
  if (!begins || begins <= new Date()) return { page };
  return { from: `${dayInWords(dayInChina(begins))} ${timeInChina(begins)}起在网站上显示` };
}

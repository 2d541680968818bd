import days from 'chinese-days/dist/chinese-days.json';
import type { WorkingTime } from '@township/rules/review/working-time';

/** The holidays and make-up days that the State Council announced, as far as the installed package knows them. */
export const ANNOUNCED: WorkingTime['days'] = new Map([
  ...Object.keys(days.holidays).map((day): [string, 'rest'] => [day, 'rest']),
  ...Object.keys(days.workdays).map((day): [string, 'work'] => [day, 'work']),
]);

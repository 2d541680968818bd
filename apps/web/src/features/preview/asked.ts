import { readMoment } from '@township/rules/china-day';
import { isbot } from 'isbot';

type Search = Record<string, string | string[] | undefined>;

/** What the address of a preview says besides whose it is. */
export interface PreviewAddress {
  /** ISO 8601. */
  at?: string;
  marked: boolean;
}

/** `?at=2026-12-01T09:00&changes=1`; a moment without a zone is China's, as a form sends it. */
export function readPreviewAddress({ at, changes }: Search): PreviewAddress {
  const moment = readMoment(at);
  return { at: moment?.toISOString(), marked: changes === '1' };
}

/** The same as a query, with the question mark; empty where nothing is asked. */
export function previewQuery({ at, marked }: PreviewAddress): string {
  const query = new URLSearchParams({ ...(at && { at }), ...(marked && { changes: '1' }) });
  const text = query.toString();
  return text && `?${text}`;
}

/** What a link was opened on, for the log of openings. */
export function deviceOf(agent: string): string {
  if (agent === '' || isbot(agent)) return '程序';
  return /Mobile|Android|iPhone|iPad|HarmonyOS/i.test(agent) ? '手机' : '电脑';
}

import { isRecord } from '@township/rules/is-record';
import { noticeState } from '@township/rules/public-notice';
import { masked } from '../public-notice/masked';
import { maskingAt } from '../public-notice/period';
import type { Projection } from './definition';
import { withoutFiles } from './without-files';

type Values = Record<string, unknown>;

/**
 * A withdrawn article offers no files, which are gone with it, unless it keeps them; see `features/media`. A 公示 has no result before it
 * is over, and names nobody once its time of privacy has come.
 */
export const withheld: Pick<Projection, 'also' | 'once' | 'prepare'> = {
  also: ['keepFiles', 'maskedFrom', 'masking'],
  once: { withdrawnAt: ['withdrawalReason'] },
  prepare: (read, now) => {
    const entry = withoutEarlyResult(masked(read, now), now);
    return offersFiles(entry, now) ? entry : withoutAnyFile(entry);
  },
};

function offersFiles(entry: Values, now: Date): boolean {
  const { keepFiles, withdrawnAt } = entry;
  if (maskingAt(entry, now)?.withholdsFiles) return false;
  return !withdrawnAt || Boolean(keepFiles) || new Date(String(withdrawnAt)) > now;
}

function withoutAnyFile(entry: Values): Values {
  const { body, seo } = entry;
  return {
    ...entry,
    cover: null,
    attachments: [],
    ...(typeof body === 'string' && { body: withoutFiles(body, () => true) }),
    ...(seo instanceof Object && { seo: { ...seo, image: null } }),
  };
}

function withoutEarlyResult(entry: Values, now: Date): Values {
  const { publicNotice, noticeEndsOn } = entry;
  if (!isRecord(publicNotice)) return entry;
  const isRunning =
    typeof noticeEndsOn !== 'string' || noticeState({ endsOn: noticeEndsOn }, now) === 'running';
  return isRunning ? { ...entry, publicNotice: { ...publicNotice, result: null } } : entry;
}

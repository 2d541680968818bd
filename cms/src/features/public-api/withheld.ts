import { isRecord } from '@township/rules/is-record';
import { noticeState } from '@township/rules/public-notice';
import type { Projection } from './definition';
import { withoutFiles } from './without-files';

/**
 * A withdrawn article offers no files, which are gone with it, unless it keeps them; see `features/media`. A 公示 has no result before it
 * is over.
 */
export const withheld: Pick<Projection, 'also' | 'once' | 'prepare'> = {
  also: ['keepFiles'],
  once: { withdrawnAt: ['withdrawalReason'] },
  prepare: ({ keepFiles, ...read }, now) => {
    const entry = withoutEarlyResult(read, now);
    const { withdrawnAt, body, seo } = entry;
    if (!withdrawnAt || keepFiles || new Date(String(withdrawnAt)) > now) return entry;
    return {
      ...entry,
      cover: null,
      attachments: [],
      ...(typeof body === 'string' && { body: withoutFiles(body, () => true) }),
      ...(seo instanceof Object && { seo: { ...seo, image: null } }),
    };
  },
};

function withoutEarlyResult(entry: Record<string, unknown>, now: Date): Record<string, unknown> {
  const { publicNotice, noticeEndsOn } = entry;
  if (!isRecord(publicNotice)) return entry;
  const isRunning =
    typeof noticeEndsOn !== 'string' || noticeState({ endsOn: noticeEndsOn }, now) === 'running';
  return isRunning ? { ...entry, publicNotice: { ...publicNotice, result: null } } : entry;
}

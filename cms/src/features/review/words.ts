import { dayInChina, timeInChina } from '@township/rules/china-day';
import type { Attempt, Withdrawing, WithdrawalKind } from '@township/rules/review/round';
import { sentByWords } from '@township/rules/review/sheet';
import { labelOf } from '../content-manager/views';

export const momentWords = (at: number): string =>
  `${dayInChina(new Date(at))} ${timeInChina(new Date(at))}`;

const KINDS: Readonly<Record<WithdrawalKind, string>> = {
  withdrawn: '已撤回，保留页面和说明',
  replaced: '由另一条代替',
  gone: '删除页面',
  'published-in-error': '发布有误',
};

export const withdrawalWords = ({ as, reason }: Withdrawing): string => `${KINDS[as]}：${reason}`;

/** What was said with something that was done, for the record. */
export function attemptWords(uid: string, attempt: Attempt): string {
  const said = eventWords(uid, attempt);
  return attempt.sentBy ? `${said}（${sentByWords(attempt.sentBy)}）` : said;
}

function eventWords(uid: string, { event }: Attempt): string {
  switch (event.kind) {
    case 'approve':
    case 'countersign':
      return event.opinion;
    case 'reject': {
      const { field, paragraph, quote } = event.place;
      const place = `${labelOf(uid, field)}第 ${paragraph} 段`;
      return `${event.reason}（${place}${quote ? `：“${quote}”` : ''}）`;
    }
    case 'schedule':
      return `定在 ${momentWords(event.at)} 发布`;
    case 'emergency-publish':
      return event.reason;
    case 'schedule-withdrawal':
      return `定在 ${momentWords(event.at)} 撤稿，${withdrawalWords(event)}`;
    case 'withdraw':
      return withdrawalWords(event);
    case 'edit':
      return event.change === 'typing' ? '只改了错别字' : '内容有改动，签过的要重新签';
    default:
      return '';
  }
}

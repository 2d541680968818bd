import { momentInChina } from '@township/rules/china-day';
import {
  WITHDRAWAL_KINDS,
  type ReviewAction,
  type WithdrawalKind,
} from '@township/rules/review/round';
import type { ToldReview } from '@township/rules/review/told';

/** What goes with an action, as it is asked for. */
export type Ask =
  | { kind: 'text'; name: string; label: string; isNeeded: boolean }
  | { kind: 'checks'; name: string; label: string; options: readonly string[] }
  | {
      kind: 'choice';
      name: string;
      label: string;
      options: readonly { value: string; label: string }[];
    }
  | { kind: 'moment'; label: string }
  | { kind: 'article'; name: string; label: string };

export interface ActionForm {
  asks: readonly Ask[];
  /** What is sent, from what was filled in. */
  toBody(values: Readonly<Record<string, unknown>>): object;
}

const KINDS: Readonly<Record<WithdrawalKind, string>> = {
  withdrawn: '撤回：页面保留，写明已撤回和原因',
  replaced: '由另一篇代替：旧网址转到新的一篇',
  gone: '删除页面：打开时只说已经删除',
  'published-in-error': '发布有误：打开时只说发布有误和原因',
};

const opinion: Ask = { kind: 'text', name: 'opinion', label: '意见（可以不填）', isNeeded: false };
const reason = (label: string): Ask => ({ kind: 'text', name: 'reason', label, isNeeded: true });
const asIs = (values: object) => values;

/** Null where nothing is asked. */
export function formFor(
  action: ReviewAction,
  { steps, paragraphs, contentHash: _ }: ToldReview,
): ActionForm | null {
  switch (action) {
    case 'approve': {
      const options = steps.find(({ standing }) => standing === 'waiting')?.checklist ?? [];
      const checks: Ask[] =
        options.length > 0
          ? [{ kind: 'checks', name: 'checked', label: '请逐条确认', options }]
          : [];
      return { asks: [...checks, opinion], toBody: asIs };
    }
    case 'countersign':
      return { asks: [opinion], toBody: asIs };
    case 'reject':
      return {
        asks: [
          {
            kind: 'choice',
            name: 'place',
            label: '说的是哪一段',
            options: paragraphs.map((place, at) => ({
              value: String(at),
              label: `${place.label} ${place.paragraph}：${place.quote}`,
            })),
          },
          reason('退回的理由'),
        ],
        toBody: ({ place, reason: words }) => ({
          reason: words,
          place: paragraphs[Number(place)],
        }),
      };
    case 'schedule':
      return {
        asks: [{ kind: 'moment', label: '什么时候发布（北京时间）' }],
        toBody: ({ day, time }) => ({ at: momentInChina(String(day), String(time)).getTime() }),
      };
    case 'emergency-publish':
      return { asks: [reason('为什么来不及审')], toBody: asIs };
    case 'withdraw':
      return {
        asks: [
          {
            kind: 'choice',
            name: 'as',
            label: '读者看到什么',
            options: WITHDRAWAL_KINDS.map((value) => ({ value, label: KINDS[value] })),
          },
          { kind: 'article', name: 'replacement', label: '由哪一篇代替' },
          reason('撤稿的理由（读者看得到）'),
        ],
        toBody: ({ as, reason: words, replacement }) => ({
          as,
          reason: words,
          leadsTo: as === 'replaced' && replacement ? [replacement] : [],
        }),
      };
    default:
      return null;
  }
}

import { isDay, momentInChina } from '@township/rules/china-day';
import {
  WITHDRAWAL_KINDS,
  type ReviewAction,
  type WithdrawalKind,
} from '@township/rules/review/round';
import type { ToldReview } from '@township/rules/review/told';
import { placeWords } from './words';

interface Option {
  value: string;
  label: string;
  /** What it means, below it. */
  hint?: string;
}

/** What goes with an action, as it is asked for. */
export type Ask =
  | { kind: 'text'; name: string; label: string; isNeeded: boolean; hint?: string }
  | { kind: 'checks'; name: string; label: string; options: readonly string[] }
  | { kind: 'choice'; name: string; label: string; options: readonly Option[] }
  | { kind: 'moment'; label: string; hint: string }
  | { kind: 'article'; name: string; label: string };

export type Values = Readonly<Record<string, unknown>>;

export interface ActionForm {
  /** What it does, before anything is asked; empty where the button says it. */
  intro: string;
  asks: readonly Ask[];
  /** What is sent, from what was filled in. */
  toBody(values: Values): object;
}

const KINDS: Readonly<Record<WithdrawalKind, Omit<Option, 'value'>>> = {
  withdrawn: { label: '撤回，保留页面', hint: '打开原网址还看得到正文，最上面写明已经撤回和理由' },
  replaced: { label: '由另一篇代替', hint: '打开原网址自动转到新的那一篇' },
  gone: { label: '删除页面', hint: '打开原网址只说页面已删除，不写理由' },
  'published-in-error': { label: '发布有误', hint: '打开原网址只说发布有误和理由，看不到正文' },
};

const opinion: Ask = { kind: 'text', name: 'opinion', label: '意见（可以不填）', isNeeded: false };
const reason = (label: string, hint?: string): Ask => ({
  kind: 'text',
  name: 'reason',
  label,
  isNeeded: true,
  hint,
});
const asIs = (values: object) => values;
const confirming = (intro: string): ActionForm => ({ intro, asks: [], toBody: asIs });

const YEAR = '北京时间，一年以内';
const moment = ({ day, time }: Values) => ({
  at: isDay(String(day)) ? momentInChina(String(day), String(time)).getTime() : null,
});

const WITHDRAWING: readonly Ask[] = [
  {
    kind: 'choice',
    name: 'as',
    label: '打开原网址看到什么',
    options: WITHDRAWAL_KINDS.map((value) => ({ value, ...KINDS[value] })),
  },
  { kind: 'article', name: 'replacement', label: '由哪一篇代替' },
  reason('撤稿的理由', '读者看得到，也写进审批单'),
];
const withdrawing = ({ as, reason: words, replacement }: Values) => ({
  as,
  reason: words,
  leadsTo: as === 'replaced' && replacement ? [replacement] : [],
});

/** Null where nothing is asked. */
export function formFor(
  action: ReviewAction,
  { steps, paragraphs, isLive }: ToldReview,
): ActionForm | null {
  switch (action) {
    case 'approve': {
      const waiting = steps.find(({ standing }) => standing === 'waiting');
      const options = waiting?.checklist ?? [];
      const checks: Ask[] =
        options.length > 0
          ? [{ kind: 'checks', name: 'checked', label: '逐条核对，核对一条勾一条', options }]
          : [];
      const intro = `您签的是“${waiting?.name}”，审批单上会写明您的姓名、意见和时间。`;
      return { intro, asks: [...checks, opinion], toBody: asIs };
    }
    case 'countersign':
      return {
        intro: '您补签的是应急发布时公开的那一稿，请先在网站上看过。',
        asks: [opinion],
        toBody: asIs,
      };
    case 'reject':
      return {
        intro: '作者会在编辑页里看到您标的这一段和理由；改好重新送审，直接回到这一步。',
        asks: [
          {
            kind: 'choice',
            name: 'place',
            label: '说的是哪一段',
            options: paragraphs.map((place, at) => ({
              value: String(at),
              label: `${placeWords(place.label, place, paragraphs)}：${place.quote || '（空）'}`,
            })),
          },
          reason('退回的理由'),
        ],
        toBody: ({ place, reason: words }) => ({
          reason: words,
          place: paragraphs[Number(place ?? Number.NaN)],
        }),
      };
    case 'schedule':
      return {
        intro: '到时间自动公开，不用人守着。定好以后要改稿，先取消定时。',
        asks: [{ kind: 'moment', label: '发布日期', hint: YEAR }],
        toBody: moment,
      };
    case 'emergency-publish':
      return {
        intro: '马上公开，不等审核。要在时限内由别人补签，补签以前一直记着欠账。',
        asks: [reason('为什么来不及审', '写进审批单，例如“水管爆裂，全镇停水”')],
        toBody: asIs,
      };
    case 'withdraw':
      return {
        intro: '一秒之内撤下。再要发布，得新起一轮，重新审核。',
        asks: WITHDRAWING,
        toBody: withdrawing,
      };
    case 'schedule-withdrawal':
      return {
        intro: '到时间自动撤下。只撤现在公开的这一稿：到时如果已经换了一稿，就不撤，并告诉您。',
        asks: [{ kind: 'moment', label: '撤稿日期', hint: YEAR }, ...WITHDRAWING],
        toBody: (values) => ({ ...moment(values), ...withdrawing(values) }),
      };
    case 'recall':
      return confirming('拿回来接着改。已经签过的全部作废，要重新送审、从头审。');
    case 'archive':
      return confirming(
        isLive
          ? '网站上照常公开，这一轮审核存档。以后要改，点“新一轮修改”。'
          : '这一轮审核存档。以后要再发布，点“新一轮修改”。',
      );
    default:
      return null;
  }
}

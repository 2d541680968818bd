import { refusal, type Refusal } from './refusal';
import type { ReviewAction, ReviewEvent, Round, Withdrawing } from './round';
import { WITHDRAWAL_KINDS } from './round';
import { checkFlow } from './flow';
import type { Situation } from './round-guards';

export const INPUT_LIMITS = {
  /** Characters of an opinion or a reason. */
  words: 500,
  quote: 100,
  /** A schedule is at least so far ahead: pages are kept so long. */
  leadMs: 60_000,
  /** And no further than a year. */
  aheadMs: 366 * 86_400_000,
} as const;

type Check<K extends ReviewAction> = (
  event: Extract<ReviewEvent, { kind: K }>,
  situation: Situation,
) => Refusal[];

const wrong = (isWrong: boolean, reason: string): Refusal[] =>
  isWrong ? [refusal('input', reason)] : [];

const needed = (text: string, name: string): Refusal[] => [
  ...wrong(text.trim() === '', `请填写${name}`),
  ...tooLong(text, name),
];

const tooLong = (text: string, name: string): Refusal[] =>
  wrong(text.length > INPUT_LIMITS.words, `${name}最多 ${INPUT_LIMITS.words} 个字`);

function wrongTime(at: number, now: Date, name: string): Refusal[] {
  const ahead = at - now.getTime();
  return [
    ...wrong(!(ahead >= INPUT_LIMITS.leadMs), `${name}的时间至少要在 1 分钟以后`),
    ...wrong(ahead > INPUT_LIMITS.aheadMs, `${name}的时间最多在一年以后`),
  ];
}

const wrongWithdrawing = (
  { as, reason, leadsTo }: Withdrawing,
  { documentId }: Round,
): Refusal[] => [
  ...wrong(!WITHDRAWAL_KINDS.includes(as), '请选择撤稿的方式'),
  ...needed(reason, '撤稿的理由'),
  ...wrong(as === 'replaced' && leadsTo.length === 0, '请选择用哪一条代替'),
  ...wrong(as !== 'replaced' && leadsTo.length > 0, '只有“由另一条代替”才能选代替的内容'),
  ...wrong(leadsTo.includes(documentId), '代替它的内容又会转回它自己，读者永远到不了'),
];

/** What must go with an event. */
const CHECKS: { readonly [K in ReviewAction]?: Check<K> } = {
  edit: ({ change, comparedWith }, { state: { submittedHash } }) =>
    change === 'typing' && (submittedHash === null || submittedHash !== comparedWith)
      ? [refusal('content-changed', '错别字只能对着送审的那一稿来改，请重新比对')]
      : [],
  approve: ({ checked, opinion }, { state }) => {
    const open = state.step?.checklist.filter((text) => !checked.includes(text)) ?? [];
    const words = `还有 ${open.length} 条审核要点没有确认：${open.join('；')}`;
    return [...wrong(open.length > 0, words), ...tooLong(opinion, '意见')];
  },
  reject: ({ reason, place: { field, paragraph, quote } }) => [
    ...needed(reason, '退回的理由'),
    ...wrong(
      field === '' || !Number.isInteger(paragraph) || paragraph < 1,
      '请指出退回的理由说的是哪一段',
    ),
    ...wrong(quote.length > INPUT_LIMITS.quote, `引文最多 ${INPUT_LIMITS.quote} 个字`),
  ],
  schedule: ({ at }, { now }) => wrongTime(at, now, '定时发布'),
  'emergency-publish': ({ reason }) => needed(reason, '应急发布的理由'),
  countersign: ({ opinion }) => tooLong(opinion, '意见'),
  withdraw: (event, { round }) => wrongWithdrawing(event, round),
  'schedule-withdrawal': (event, { round, now }) => [
    ...wrongTime(event.at, now, '定时撤稿'),
    ...wrongWithdrawing(event, round),
  ],
  'new-round': ({ flow }) =>
    checkFlow(flow).map(({ reason }) => refusal('input', `栏目的审核设置有误：${reason}`)),
};

export function checkInput(event: ReviewEvent, situation: Situation): Refusal[] {
  const check = CHECKS[event.kind] as Check<ReviewAction> | undefined;
  return check?.(event, situation) ?? [];
}

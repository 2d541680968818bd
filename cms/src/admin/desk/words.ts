import { CONTENT_TYPES } from '@township/client/vocabulary';
import { spokenTime } from '@township/rules/spoken-time';
import type { Listed } from './use-desk';

/** What the types are called, by the last part of their uid: readers', and those that staff alone see. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  ...CONTENT_TYPES,
  correction: '网站纠错',
  'review-flow': '审核流程',
  'outside-signer': '签批人',
  'special-day': '节假日调整',
};
const SINGLE = new Set(['api::town.town', 'api::home-page.home-page']);

export const STATES = {
  draft: '草稿',
  modified: '有改动没发布',
  published: '已发布',
} as const;

/** What readers will see, by the attribute that holds the moment. */
export const COMING: Readonly<Record<string, string>> = {
  startsAt: '开始显示',
  endsAt: '撤下',
  displayDate: '开始显示',
  pinnedUntil: '不再置顶',
  withdrawnAt: '撤回',
  noticeEndsOn: '公示结束',
  maskedFrom: '不再写出姓名',
  'greyPeriods.startsOn': '全站变灰',
  'greyPeriods.endsOn': '灰色结束',
  validUntil: '有效期满',
};

export const PROBLEMS: Readonly<Record<string, string>> = {
  correction: '等着处理',
  withoutSource: '没有填来源',
  withoutColumn: '没有选栏目',
  holidaysUnknown: '不填就只按周末算工作日，到期时间会算错',
};

export function typeOf({ uid }: Pick<Listed, 'uid'>): string {
  const type = uid.split('.').at(-1) ?? '';
  return TYPE_NAMES[type] ?? type;
}

/** Where the entries of a type are listed, or its only one is written. */
export const placeOf = (uid: string): string =>
  `/content-manager/${SINGLE.has(uid) ? 'single' : 'collection'}-types/${uid}`;

/** Where an entry is written, within the admin; what names none leads to all of its type. */
export const pathOf = ({ uid, documentId }: Pick<Listed, 'uid' | 'documentId'>): string =>
  SINGLE.has(uid) || documentId === '' ? placeOf(uid) : `${placeOf(uid)}/${documentId}`;

export const said = (at: string): string => spokenTime(new Date(at), new Date());

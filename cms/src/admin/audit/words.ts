import { CONTENT_TYPES } from '@township/client/vocabulary';
import { dayInChina, timeInChina } from '@township/rules/china-day';
import { attributeLabels, fieldLabels, optionLabels } from '../translations/fields';
import { marksBehind } from '@township/rules/told-apart';
import type { AuditActor, AuditPerson, AuditRow } from './api';

/** Who is nobody of the staff. */
const KINDS: Readonly<Record<string, string>> = {
  apiKey: '接口',
  visitor: '访客',
  job: '定时任务',
  import: '导入',
  system: '系统',
};

/** In the log's address. */
export const keyOf = ({ actorKind, actorId }: AuditActor): string =>
  actorId === null ? actorKind : `${actorKind}:${actorId}`;

/** What stands behind the names of those who cannot be told apart by them, by their keys. */
export type Marks = ReadonlyMap<string, string>;

export function marksOf(people: readonly AuditPerson[]): Marks {
  const marks = marksBehind(people, nameOf, (one) =>
    one.actorKind === 'person' ? (one.actorEmail ?? `已删除的账号 ${one.actorId}`) : one.actorName,
  );
  return new Map(people.map((one, place) => [keyOf(one), marks[place] ?? '']));
}

const nameOf = ({ actorKind, actorName }: AuditActor): string => KINDS[actorKind] ?? actorName;

export const personOf = (one: AuditActor, marks: Marks): string =>
  nameOf(one) + (marks.get(keyOf(one)) ?? '');

/** To the second: what was done together stands together. */
export function momentOf({ at }: AuditRow): string {
  const moment = new Date(at);
  const seconds = at.slice(17, 19);
  return `${dayInChina(moment)} ${timeInChina(moment)}:${seconds}`;
}

const uid = (type: string) => `api::${type}.${type}`;

/** What things are done to, by the name that a row has for it. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(CONTENT_TYPES).map(([type, name]) => [uid(type), name])),
  [uid('correction')]: '读者纠错',
  [uid('search-synonym')]: '搜索同义词',
  [uid('department')]: '科室',
  [uid('special-day')]: '节假日调整',
  [uid('review-flow')]: '审核流程',
  [uid('outside-signer')]: '签批人',
  delegation: '请假代签',
  'plugin::upload.file': '文件',
  'plugin::upload.folder': '文件夹',
  'admin::user': '账号',
  'admin::role': '角色',
  'admin::api-token': 'API 密钥',
  webhook: 'Webhook',
  settings: '设置',
  audit: '操作记录',
};

const SINGLE = new Set([uid('town'), uid('home-page')]);

const PAGES: Readonly<Record<string, string>> = {
  'admin::user': '/persons?id=',
  'admin::role': '/settings/roles/',
  'admin::api-token': '/settings/api-tokens/',
  webhook: '/settings/webhooks/',
};

/** The page of what something was done to; null where it has none, or none any more. */
export function pageOf({ action, subjectType, subjectId }: AuditRow): string | null {
  if (!subjectType || !subjectId || /\.(?:delete|revoke)$/.test(action)) return null;
  if (SINGLE.has(subjectType)) return `/content-manager/single-types/${subjectType}`;
  if (subjectType.startsWith('api::')) {
    return `/content-manager/collection-types/${subjectType}/${subjectId}`;
  }
  const page = PAGES[subjectType];
  return page ? page + subjectId : null;
}

/** Of what is no content. */
const FIELDS: Readonly<Record<string, string>> = {
  email: '邮箱',
  username: '用户名',
  firstname: '名',
  lastname: '姓',
  isActive: '启用',
  blocked: '锁定',
  roles: '角色',
  villages: '村',
  departments: '科室',
  password: '密码',
  name: '名称',
  code: '代号',
  description: '说明',
  kind: '种类',
  type: '种类',
  lifespan: '有效期',
  expiresAt: '到期',
  accessKey: '密钥',
  alternativeText: '图片说明',
  caption: '图注',
  folderPath: '所在文件夹',
  url: '文件地址',
  address: '发给',
  types: '通知的内容',
  state: '状态',
};

export const fieldOf = ({ subjectType }: AuditRow, field: string): string =>
  fieldLabels[`content-manager.content-types.${subjectType}.${field}`] ??
  (subjectType?.startsWith('api::') ? attributeLabels[field] : undefined) ??
  FIELDS[field] ??
  field;

/** A value that is chosen from a list, as the form shows it. */
export const valueOf = (text: string): string => optionLabels[text] ?? text;

import { fieldChanges, type FieldChange as Changed } from '@township/rules/field-changes';
import { showTyped } from '@township/rules/typed-date';
import { fieldLabel } from '../translations/fields';
import type { Version, WholeVersion } from './api';

const ACTIONS: Readonly<Record<string, string>> = {
  create: '新建',
  clone: '复制',
  update: '保存',
  publish: '发布',
  unpublish: '取消发布',
  discardDraft: '放弃修改',
  delete: '删除',
};

const ACTORS: Readonly<Record<string, string>> = {
  apiKey: '接口',
  visitor: '访客',
  job: '定时任务',
  import: '导入',
  system: '系统',
};

export const actionOf = ({ action, restored }: Pick<Version, 'action' | 'restored'>): string =>
  restored === null ? (ACTIONS[action] ?? action) : '恢复旧版本';

export const actorOf = ({ actor }: Pick<Version, 'actor'>): string =>
  ACTORS[actor.kind] ?? actor.name;

export const momentOf = ({ at }: Pick<Version, 'at'>): string => showTyped(at);

/** A field that is not the same in two versions, by its label. */
export interface FieldChange extends Changed {
  label: string;
}

/** What is another between an earlier and a later version, in the order of the form. */
export const changesBetween = (
  model: string,
  before: WholeVersion,
  after: WholeVersion,
): FieldChange[] =>
  fieldChanges(before, after).map((change) => ({
    ...change,
    label: fieldLabel(model, change.name),
  }));

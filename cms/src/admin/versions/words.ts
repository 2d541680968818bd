import { diffTexts, type DiffPart } from '@township/rules/text-diff';
import { showTyped } from '@township/rules/typed-date';
import { versionText } from '@township/rules/version-text';
import { fieldLabels } from '../translations/fields';
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

export const actionOf = ({ action, restored }: Version): string =>
  restored === null ? (ACTIONS[action] ?? action) : '恢复旧版本';

export const actorOf = ({ actor }: Version): string => ACTORS[actor.kind] ?? actor.name;

export const momentOf = ({ at }: Version): string => showTyped(at);

/** A field that is not the same in two versions. */
export interface FieldChange {
  name: string;
  label: string;
  parts: DiffPart[];
  /** A number, a date or a phone is another. */
  isKey: boolean;
}

/** What is another between an earlier and a later version, in the order of the form. */
export function changesBetween(
  model: string,
  before: WholeVersion,
  after: WholeVersion,
): FieldChange[] {
  const schema = { ...before.schema, ...after.schema };
  return Object.entries(schema).flatMap(([name, field]) => {
    const [from, to] = [before, after].map(({ content }) => versionText(content[name], field));
    if (from === to) return [];
    const parts = diffTexts(from!, to!);
    const label = fieldLabels[`content-manager.content-types.${model}.${name}`] ?? name;
    return [{ name, label, parts, isKey: parts.some((part) => part.isKey) }];
  });
}

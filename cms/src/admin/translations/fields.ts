import { enumerations } from '@township/client/vocabulary';
import { withdrawalKinds } from '@township/rules/withdrawal-kinds';
import { sharedLabels, views } from '../../features/content-manager/views';

export const fieldLabels: Record<string, string> = Object.fromEntries(
  Object.entries(views).flatMap(([model, { labels }]) =>
    Object.entries({ ...sharedLabels, ...labels }).map(([field, label]) => [
      `content-manager.${model.includes('::') ? 'content-types' : 'components'}.${model}.${field}`,
      label,
    ]),
  ),
);

/** An attribute's label whatever model it stands in, for pages that name attributes alone. */
export const attributeLabels: Record<string, string> = Object.assign(
  { status: '状态' },
  ...Object.values(views).map(({ labels }) => labels),
  sharedLabels,
) as Record<string, string>;

/** Strapi looks an option up by its bare value; the contract holds no two words for one. */
export const optionLabels: Readonly<Record<string, string>> = Object.assign(
  { new: '待处理', done: '已处理', rest: '休息', work: '上班' },
  { editor: '编辑', 'first-reviewer': '初审', 'second-reviewer': '复审', signer: '终审签发' },
  withdrawalKinds,
  ...Object.values(enumerations),
);

/** What the form calls a field of a content type; its name where it has no label. */
export const fieldLabel = (model: string, field: string): string =>
  fieldLabels[`content-manager.content-types.${model}.${field}`] ?? field;

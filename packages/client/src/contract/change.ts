import * as z from '../schema.js';
import { types } from './definitions.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

const type = z.oneOf(types);

export const related = z.object({ type, slug: f.text });

/** What a change can be of: a record, or a file. */
export const changedTypes = [...types, 'media'] as const;
export const copyActions = ['upsert', 'withdrawn', 'removed'] as const;

export const changeFields = {
  sequence: z.number(),
  type: z.oneOf(changedTypes),
  documentId: f.text,
  action: z.oneOf(copyActions),
  slug: f.optionalText,
  previousSlug: f.optionalText,
  changedAt: f.instant,
  /** Records in whose answers it stands; of many, the newest. */
  related: z.array(related),
};

export const replacement = z.object({ documentId: f.text, slug: f.text });

/** One change of what is public, in the order in which changes were made. */
export const change = z.object({
  ...changeFields,
  /** Of what was withdrawn: the record that takes its place now. An older portal says nothing of it. */
  replacedBy: z.optional(z.nullable(replacement)),
});

export const changesMeta = z.object({
  cursor: f.text,
  startOver: z.boolean(),
  epoch: f.text,
});

export type RelatedRecord = z.infer<typeof related>;
/** @interface */
export type Change = z.infer<typeof change>;
export type ChangesMeta = z.infer<typeof changesMeta>;

export const relatedTerms: Terms<RelatedRecord> = {
  type: { zh: '类型', en: 'Type' },
};

export const changeTerms: Terms<Change> = {
  sequence: { zh: '序号', en: 'Number', note: ['只会变大', 'It only grows'] },
  type: {
    zh: '类型',
    en: 'Type',
    note: ['media 是图片和附件', 'media stands for pictures and attachments'],
  },
  action: {
    zh: '怎样变的',
    en: 'What has become of it',
    note: [
      'upsert 新增或改动，withdrawn 取消发布，removed 删除；后两种请一并删去',
      'upsert: new or changed; withdrawn: unpublished; removed: deleted. Let the latter two go',
    ],
  },
  previousSlug: {
    zh: '原网址名称',
    en: 'Former slug',
    note: ['这次改名以前的', 'Before it was renamed by this change'],
  },
  replacedBy: {
    zh: '由哪一条代替',
    en: 'Replaced by',
    note: [
      'withdrawn 的才有；原网址现在转到这一条',
      'Of what was withdrawn: its address leads there now',
    ],
  },
  changedAt: { zh: '改变时间', en: 'Changed at', note: ['UTC', 'UTC'] },
  related: {
    zh: '相关内容',
    en: 'Related records',
    note: ['这一条出现在它们的返回里；很多时只列最新的', 'Those that show it; of many, the newest'],
  },
};

export const changesMetaTerms: Terms<ChangesMeta> = {
  cursor: {
    zh: '游标',
    en: 'Cursor',
    note: ['存下来，下次带上；内容不必理解', 'Keep it and send it next time; it is opaque'],
  },
  startOver: {
    zh: '从头开始',
    en: 'Start over',
    note: [
      '为真时先全部重新读一遍，再从这个游标接着读',
      'When true, read everything anew, then go on from this cursor',
    ],
  },
  epoch: {
    zh: '日志编号',
    en: 'Log',
    note: ['恢复备份以后会变', 'Another one after a backup was put back'],
  },
};

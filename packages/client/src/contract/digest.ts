import * as z from '../schema.js';
import { types } from './definitions.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

export const digest = z.object({
  type: z.oneOf(types),
  records: z.number(),
  digest: f.text,
});

/** @interface */
export type Digest = z.infer<typeof digest>;

export const digestTerms: Terms<Digest> = {
  type: { zh: '类型', en: 'Type' },
  records: { zh: '条数', en: 'Records', unit: ['条', 'records'] },
  digest: {
    zh: '摘要值',
    en: 'Digest',
    note: [
      '按 documentId 排序，每条一行“documentId 空格 updatedAt”，行末换行，合起来的 SHA-256（十六进制）',
      'SHA-256 in hex of a line for each record, "documentId updatedAt" and a line feed, sorted by documentId',
    ],
  },
};

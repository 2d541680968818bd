import * as z from '../schema.js';
import * as f from './fields.js';
import type { Terms } from './terms.js';

export const DOWNLOAD_FORMATS = ['xlsx', 'csv', 'json', 'ndjson'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

export const downloadFile = z.object({
  format: z.oneOf(DOWNLOAD_FORMATS),
  mediaType: f.text,
  /** Path from the CMS's origin. */
  url: f.text,
  /** Null while the file is being made. */
  bytes: f.optionalNumber,
  sha256: f.optionalText,
});

/** All records of a type, as files. */
export const download = z.object({
  type: f.text,
  route: f.text,
  title: f.text,
  about: f.text,
  records: z.number(),
  updatedAt: f.optionalInstant,
  /** Path of what the columns mean: CSV on the Web. */
  dictionary: f.text,
  files: z.array(downloadFile),
});

/** @interface */
export type DownloadFile = z.infer<typeof downloadFile>;
/** @interface */
export type Download = z.infer<typeof download>;

export const downloadFileTerms: Terms<DownloadFile> = {
  format: { zh: '格式', en: 'Format', note: ['也是扩展名', 'Also the extension'] },
  mediaType: { zh: '媒体类型', en: 'Media type' },
  url: { zh: '下载地址', en: 'Address', note: ['从接口的域名算起', 'From the API’s own origin'] },
  bytes: {
    zh: '大小',
    en: 'Size',
    note: ['正在生成时是 null', 'null while it is being made'],
    unit: ['字节', 'bytes'],
  },
  sha256: {
    zh: 'SHA-256 校验值',
    en: 'SHA-256',
    note: [
      '小写十六进制；正在生成时是 null',
      'Lower-case hexadecimal; null while it is being made',
    ],
  },
};

export const downloadTerms: Terms<Download> = {
  type: { zh: '类型', en: 'Type' },
  route: { zh: '接口路径', en: 'Path in the API' },
  title: { zh: '名称', en: 'Title' },
  about: { zh: '每行是什么', en: 'What a row is' },
  records: { zh: '条数', en: 'Records' },
  updatedAt: {
    zh: '更新时间',
    en: 'Updated at',
    note: ['最近一条改动或撤下的时间，UTC', 'When a record last changed or went, UTC'],
  },
  dictionary: {
    zh: '字段说明的地址',
    en: 'Address of the data dictionary',
    note: ['CSVW（W3C）', 'CSVW, by the W3C'],
  },
  files: { zh: '文件', en: 'Files' },
};

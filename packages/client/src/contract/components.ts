import * as z from '../schema.js';
import { date, optionalText } from './fields.js';
import { media, optionalMedia } from './media.js';
import type { Terms } from './terms.js';

/** A figure with its date and source; see `@township/rules/figure` for how it reads. */
export const figure = z.object({
  label: z.string(),
  value: z.number(),
  unit: optionalText,
  /** 约, 超, 余… */
  qualifier: optionalText,
  asOf: date,
  source: z.string(),
  note: optionalText,
});

export const contact = z.object({
  label: z.string(),
  person: optionalText,
  phone: optionalText,
  email: optionalText,
  address: optionalText,
  hours: optionalText,
});

/** What is put up for residents to object to; when it runs stands with the article. */
export const publicNotice = z.object({
  contact: optionalText,
  phone: optionalText,
  email: optionalText,
  address: optionalText,
  /** Once it is over. */
  result: optionalText,
  workingDays: z.number(),
});

/** Another or a former name. */
export const alias = z.object({ name: z.string(), note: optionalText });

/** A product or speciality. */
export const offering = z.object({ name: z.string(), description: optionalText });

export const attachment = z.object({ title: z.string(), file: media });

/** What search engines and shared links show instead of title, summary and cover. */
export const sharing = z.object({
  title: optionalText,
  description: optionalText,
  image: optionalMedia,
});
export const seo = z.nullable(sharing);

/** @interface */
export type Figure = z.infer<typeof figure>;
/** @interface */
export type Contact = z.infer<typeof contact>;
/** @interface */
export type Alias = z.infer<typeof alias>;
/** @interface */
export type Offering = z.infer<typeof offering>;
/** @interface */
export type Attachment = z.infer<typeof attachment>;
/** @interface */
export type PublicNotice = z.infer<typeof publicNotice>;
export type Seo = z.infer<typeof seo>;

export const figureTerms: Terms<Figure> = {
  label: { zh: '名称', en: 'What it counts' },
  value: { zh: '数值', en: 'Value', note: ['单位见 unit', 'In the unit that `unit` names'] },
  unit: { zh: '单位', en: 'Unit' },
  qualifier: { zh: '修饰', en: 'Qualifier', note: ['如“约”“超”“余”', 'Such as about, more than'] },
  asOf: { zh: '截至日期', en: 'As of', note: ['引用时请写上', 'Cite it with the value'] },
  source: { zh: '出处', en: 'Source', note: ['引用时请写上', 'Cite it with the value'] },
  note: { zh: '说明', en: 'Note' },
};

export const contactTerms: Terms<Contact> = {
  label: { zh: '名称', en: 'What it is for' },
  person: { zh: '联系人', en: 'Person' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '邮箱', en: 'E-mail' },
  address: { zh: '地址', en: 'Address' },
  hours: { zh: '服务时间', en: 'Hours' },
};

export const aliasTerms: Terms<Alias> = {
  note: { zh: '说明', en: 'Note' },
};

export const offeringTerms: Terms<Offering> = {
  description: { zh: '说明', en: 'Description' },
};

export const attachmentTerms: Terms<Attachment> = {
  file: { zh: '文件', en: 'File' },
};

export const publicNoticeTerms: Terms<PublicNotice> = {
  workingDays: { zh: '公示几个工作日', en: 'Working days that it runs' },
  contact: { zh: '异议联系人', en: 'Whom to object to' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '邮箱', en: 'E-mail' },
  address: { zh: '地址', en: 'Address' },
  result: { zh: '公示结果', en: 'Result', note: ['公示结束以后才有', 'Once it is over'] },
};

export const seoTerms: Terms<NonNullable<Seo>> = {
  description: { zh: '描述', en: 'Description' },
  image: { zh: '图片', en: 'Picture' },
};

import * as z from '../schema.js';
import { standsFor } from './shape.js';
import type { Terms } from './terms.js';

/** One scaled version of a picture. */
export const format = z.object({ url: z.string(), width: z.number(), height: z.number() });

/** Scaled versions, each only where the original is larger. */
export const formats = standsFor(
  z.object({
    thumbnail: z.optional(format),
    small: z.optional(format),
    medium: z.optional(format),
    large: z.optional(format),
  }),
  { json: true },
);

/** A file of the media library. */
export const media = z.object({
  /** Path from the CMS's origin (`/uploads/…`), or a full URL where an object store serves it. */
  url: z.string(),
  name: z.string(),
  alternativeText: z.nullable(z.string()),
  caption: z.nullable(z.string()),
  /** Pixels; null for what is no picture. */
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  mime: z.string(),
  /** With its dot: `.webp`. */
  ext: z.nullable(z.string()),
  /** Kilobytes. */
  size: z.number(),
  /** Null for what is no picture. */
  formats: z.nullable(formats),
});

export const optionalMedia = z.nullable(media);

/** @interface */
export type Media = z.infer<typeof media>;
/** @interface */
export type MediaFormat = z.infer<typeof format>;

export const mediaFormatTerms: Terms<MediaFormat> = {
  url: { zh: '网址', en: 'Address', note: ['从接口的域名起', 'From the origin of the API'] },
  width: { zh: '宽', en: 'Width', unit: ['像素', 'pixels'] },
  height: { zh: '高', en: 'Height', unit: ['像素', 'pixels'] },
};

export const mediaFormatsTerms: Terms<NonNullable<Media['formats']>> = {
  thumbnail: { zh: '缩略图', en: 'Thumbnail' },
  small: { zh: '小图', en: 'Small' },
  medium: { zh: '中图', en: 'Medium' },
  large: { zh: '大图', en: 'Large' },
};

export const mediaTerms: Terms<Media> = {
  url: {
    zh: '网址',
    en: 'Address',
    note: ['从接口的域名起，或完整网址', 'From the origin of the API, or a full address'],
  },
  name: { zh: '文件名', en: 'File name' },
  alternativeText: {
    zh: '替代文字',
    en: 'Alternative text',
    note: ['给看不见图的人', 'For who cannot see it'],
  },
  caption: { zh: '图注', en: 'Caption' },
  width: {
    zh: '宽',
    en: 'Width',
    note: ['不是图片的没有', 'null for what is no picture'],
    unit: ['像素', 'pixels'],
  },
  height: {
    zh: '高',
    en: 'Height',
    note: ['不是图片的没有', 'null for what is no picture'],
    unit: ['像素', 'pixels'],
  },
  mime: { zh: '类型', en: 'Media type' },
  ext: { zh: '扩展名', en: 'Extension', note: ['带点', 'With its dot'] },
  size: { zh: '大小', en: 'Size', unit: ['千字节', 'kB'] },
  formats: {
    zh: '各种尺寸',
    en: 'Scaled versions',
    note: [
      '只有比原图小的；不是图片的没有',
      'Only those smaller than the original; null for what is no picture',
    ],
  },
};

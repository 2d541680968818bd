import * as z from '../schema.js';
import { articleSummary } from './article.js';
import { defineSingle } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';
import { HOME_SECTIONS } from './vocabulary.js';
import type { Terms } from './terms.js';

export const banner = z.object({
  title: f.text,
  text: f.optionalText,
  image: optionalMedia,
  /** http(s), or a path of the site; set together with `linkLabel`. */
  linkUrl: f.optionalText,
  linkLabel: f.optionalText,
});

export const section = z.object({
  section: z.oneOf(HOME_SECTIONS),
  /** Instead of the section's usual heading. */
  title: f.optionalText,
  hidden: z.nullable(z.boolean()),
});

const homePageDetail = z.object({
  documentId: f.text,
  banner: z.nullable(banner),
  /** In the editor's order; a withdrawn article may be among them. */
  featured: z.array(articleSummary),
  /** In the order of the page; sections that are not named follow in the site's own. */
  sections: z.array(section),
  updatedAt: f.instant,
});

/** @interface */
export type HomeBanner = z.infer<typeof banner>;
/** @interface */
export type HomeSection = z.infer<typeof section>;
export type HomeSectionName = HomeSection['section'];
/** @interface */
export type HomePage = z.infer<typeof homePageDetail>;

export const homePage = defineSingle({
  type: 'home-page',
  route: 'home-page',
  detail: homePageDetail,
});

export const bannerTerms: Terms<HomeBanner> = {
  text: { zh: '文字', en: 'Text' },
  image: { zh: '图片', en: 'Picture' },
  linkUrl: {
    zh: '链接网址',
    en: 'Link',
    note: ['http(s) 网址，或本站的路径', 'An http(s) address, or a path of the site'],
  },
  linkLabel: { zh: '链接文字', en: 'Words of the link' },
};

export const homeSectionTerms: Terms<HomeSection> = {
  section: { zh: '板块', en: 'Section' },
  title: { zh: '标题', en: 'Title', note: ['写了就代替板块原来的', 'Instead of the usual one'] },
  hidden: { zh: '不显示', en: 'Hidden' },
};

export const homePageTerms: Terms<HomePage> = {
  banner: { zh: '横幅', en: 'Banner' },
  featured: {
    zh: '推荐文章',
    en: 'Featured articles',
    note: ['按编辑排的先后', 'In the order of the editor'],
  },
  sections: {
    zh: '板块顺序',
    en: 'Sections',
    note: [
      '没有列出的板块按默认顺序排在后面',
      'Those that are not named follow in their usual order',
    ],
  },
};

import * as z from 'zod/mini';
import { articleSummary } from './article.js';
import { defineSingle, oneOf } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';
import { homeSection } from './vocabulary.js';

const banner = z.object({
  title: f.text,
  text: f.optionalText,
  image: optionalMedia,
  /** http(s), or a path of the site; set together with `linkLabel`. */
  linkUrl: f.optionalText,
  linkLabel: f.optionalText,
});

const section = z.object({
  section: oneOf(homeSection),
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

export type HomeBanner = z.infer<typeof banner>;
export type HomeSection = z.infer<typeof section>;
export type HomeSectionName = HomeSection['section'];
export type HomePage = z.infer<typeof homePageDetail>;

export const homePage = defineSingle({
  type: 'home-page',
  route: 'home-page',
  detail: homePageDetail,
});

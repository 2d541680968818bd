import type * as z from 'zod/mini';
import { articleCount, articleCountTerms } from '../contract/article-count.js';
import { changeNote, changeNoteTerms } from '../contract/article.js';
import * as changes from '../contract/change.js';
import * as components from '../contract/components.js';
import { digest, digestTerms } from '../contract/digest.js';
import * as fields from '../contract/fields.js';
import * as home from '../contract/home-page.js';
import * as media from '../contract/media.js';
import * as search from '../contract/search.js';
import type { Dictionary } from '../contract/terms.js';
import * as town from '../contract/town.js';

/** What stands in records and answers: each with its name in the document, and what its attributes mean besides the usual. */
export const parts: readonly [name: string, schema: z.core.$ZodType, terms: Dictionary][] = [
  ['Figure', components.figure, components.figureTerms],
  ['Contact', components.contact, components.contactTerms],
  ['Alias', components.alias, components.aliasTerms],
  ['Offering', components.offering, components.offeringTerms],
  ['Attachment', components.attachment, components.attachmentTerms],
  ['Sharing', components.sharing, components.seoTerms],
  ['Media', media.media, media.mediaTerms],
  ['MediaFormats', media.formats, media.mediaFormatsTerms],
  ['MediaFormat', media.format, media.mediaFormatTerms],
  ['ChangeNote', changeNote, changeNoteTerms],
  ['Chart', town.chart, town.chartTerms],
  ['GreyPeriod', town.greyPeriod, town.greyPeriodTerms],
  ['HomeBanner', home.banner, home.bannerTerms],
  ['HomeSection', home.section, home.homeSectionTerms],
  ['ColumnRef', fields.columnRef, {}],
  ['IndustryRef', fields.industryRef, {}],
  ['VillageRef', fields.villageRef, {}],
  ['EnterpriseRef', fields.enterpriseRef, {}],
  ['TopicRef', fields.topicRef, {}],
  ['HonorRef', fields.honorRef, {}],
  ['ArticleCount', articleCount, articleCountTerms],
  ['Change', changes.change, changes.changeTerms],
  ['RelatedRecord', changes.related, changes.relatedTerms],
  ['Digest', digest, digestTerms],
  ['ChangesMeta', changes.changesMeta, changes.changesMetaTerms],
  ['SearchHit', search.searchHit, search.searchHitTerms],
  ['Suggestion', search.suggestion, search.suggestionTerms],
  ['SearchMeta', search.searchMeta, search.searchMetaTerms],
  ['Segment', search.segment, search.segmentTerms],
];

import { articleCount, articleCountTerms } from './article-count.js';
import { changeNote, changeNoteTerms } from './article.js';
import * as changes from './change.js';
import * as components from './components.js';
import { digest, digestTerms } from './digest.js';
import * as downloads from './download.js';
import * as fields from './fields.js';
import * as home from './home-page.js';
import * as media from './media.js';
import * as proofs from './proof.js';
import * as proofDocuments from './proof-document.js';
import * as proofTerms from './proof-terms.js';
import * as search from './search.js';
import type { Dictionary } from './terms.js';
import * as town from './town.js';
import * as webhook from './webhook.js';
import { either, type Schema } from '../schema.js';

const { hits, suggestions } = search;

/** What stands in records and answers: each with its name in the document, and what its attributes mean besides the usual. */
export const parts: readonly [name: string, schema: Schema, terms: Dictionary][] = [
  ['Figure', components.figure, components.figureTerms],
  ['Contact', components.contact, components.contactTerms],
  ['Alias', components.alias, components.aliasTerms],
  ['Offering', components.offering, components.offeringTerms],
  ['Attachment', components.attachment, components.attachmentTerms],
  ['PublicNotice', components.publicNotice, components.publicNoticeTerms],
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
  ['Download', downloads.download, downloads.downloadTerms],
  ['DownloadFile', downloads.downloadFile, downloads.downloadFileTerms],
  ['ChangesMeta', changes.changesMeta, changes.changesMetaTerms],
  ['WebhookChange', webhook.webhookChange, webhook.webhookTerms],
  ['WebhookChangeData', webhook.webhookChangeData, webhook.webhookChangeTerms],
  ['WebhookStartOver', webhook.webhookStartOver, webhook.webhookTerms],
  ['WebhookStartOverData', webhook.webhookStartOverData, webhook.webhookStartOverTerms],
  ['WebhookTest', webhook.webhookTest, webhook.webhookTerms],
  ['Proof', proofDocuments.proof, proofTerms.proofTerms],
  ['ProofPeriod', proofs.proofPeriod, proofTerms.proofPeriodTerms],
  ['ProofEntry', proofDocuments.proofEntry, proofTerms.proofEntryTerms],
  ['ProofContent', proofDocuments.proofContent, proofTerms.proofContentTerms],
  ['ProofFile', proofDocuments.proofFile, proofTerms.proofFileTerms],
  ['ProofMeta', proofDocuments.proofMeta, proofTerms.proofMetaTerms],
  ['ProofHead', proofDocuments.proofHead, proofTerms.proofHeadTerms],
  ['ProofDocument', proofDocuments.proofDocument, proofTerms.proofDocumentTerms],
  ['ProofDayHead', proofDocuments.proofDayHead, proofTerms.proofDayHeadTerms],
  ['ProofChainMeta', proofDocuments.proofChainMeta, proofTerms.proofChainMetaTerms],
  ['SearchHit', either([hits.page, hits.town]), search.searchHitTerms],
  ['Suggestion', either([suggestions.page, suggestions.town]), search.suggestionTerms],
  ['SearchMeta', search.searchMeta, search.searchMetaTerms],
  ['Segment', search.segment, search.segmentTerms],
];

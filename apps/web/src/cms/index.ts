import 'server-only';

/**
 * Named getters: all that the site reads from the CMS. Server only.
 *
 * A missing item is `null`. An outage throws, and the page that asked answers 5xx: never catch it to show less.
 * Within one request the same call reads once.
 */
export {
  getArticle,
  getArticleCounts,
  getArticles,
  getNeighbours,
  getNewestInFull,
  getNewsYears,
  getPinned,
  getRelated,
} from './articles';
export { getDownloads } from './downloads';
export {
  getEnterprise,
  getEnterprises,
  getEveryEnterprise,
  getIndustries,
  tagShownEnterprises,
} from './enterprises';
export { getAlerts, getHomePage } from './home';
export { getEveryHonor, getHonor, getHonors, tagShownHonors } from './honors';
export { getLastKnownTown } from './last-town';
export { getPreview, getPreviewedFile } from './previews';
export { answerSigning, getSigning } from './signing-links';
export type { Signatory, Signing, SigningForm } from './signing-links';
export type { Preview, PreviewReader } from './previews';
export { getProof } from './proofs';
export { getEvery, getGone, getRecord } from './records';
export type { RecordOf, SummaryOf } from './records';
/** What can be wrong with a request, as the contract says it. */
export { ERROR_CODES } from '@township/client/contract';
export { getSearch, getSuggestions } from './search';
export { getColumn, getColumns, getTopic, getTopics, getTown } from './town';
export { getVillage, getVillageHoldings, getVillages } from './villages';
export type { VillageHoldings } from './villages';
export { getApiLimits } from './api-limits';
export type { ApiLimits } from './api-limits';
export { apiResources } from './api-resources';
export type { ApiField, ApiQuestion, ApiResource } from './api-resources';
export { getExamples } from './examples';
export { getQuickStart } from './quick-start';
export type { QuickStart } from './quick-start';
export { getArticlePart, getArticleParts } from './article-parts';
export { getDatedSlugs } from './dated-slugs';
export type { FewType } from './dated-slugs';

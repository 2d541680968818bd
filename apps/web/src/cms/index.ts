import 'server-only';

/**
 * Named getters: all that the site reads from the CMS. Server only.
 *
 * A missing item is `null`. An outage throws, and the page that asked answers 5xx: never catch it to show less.
 * Within one request the same call reads once.
 */
export {
  getArticle,
  getArticles,
  getNeighbours,
  getNewsYears,
  getPinned,
  getRelated,
} from './articles';
export { getEnterprise, getEnterprises, getIndustries } from './enterprises';
export { getAlerts, getHomePage } from './home';
export { getHonor, getHonors, getHonorYears } from './honors';
export {
  getColumns,
  getLastKnownTown,
  getTopic,
  getTopics,
  getTown,
  getVillage,
  getVillages,
} from './town';
export { getEverything } from './everything';

import type { Core } from '@strapi/strapi';
import { PublishedContent } from './content';
import { IndexCare } from './drift';
import { SearchIndex } from './index/search-index';
import { IndexSync, watchContent } from './sync';

export { searchController } from './controller';
export { searchRoute } from './route';

type Context = { strapi: Core.Strapi };

interface Search {
  index: SearchIndex;
  care: IndexCare;
}

const searches = new WeakMap<Core.Strapi, Search>();

/** The search of a CMS: its index, and what looks after it. */
export function searchOf(strapi: Core.Strapi): Search {
  const search = searches.get(strapi);
  if (!search) throw new Error('registerSearch has not been called.');
  return search;
}

/** Keeps the index with every change of what is published. */
export function registerSearch({ strapi }: Context): void {
  const index = new SearchIndex(strapi);
  const content = new PublishedContent(strapi);
  const sync = new IndexSync(content, index);
  searches.set(strapi, { index, care: new IndexCare(strapi, content, index, sync) });
  watchContent(strapi, sync, content);
}

/** Makes the index's tables; call it before content is loaded. */
export async function installSearch({ strapi }: Context): Promise<void> {
  await searchOf(strapi).index.install();
}

/** Puts right what changed while no middleware saw it: an upgrade, a restored backup, another program. */
export async function repairSearch({ strapi }: Context): Promise<void> {
  if (!strapi.config.get<boolean>('search.repairAtBoot')) return;
  const repaired = await searchOf(strapi).care.repair();
  if (repaired > 0) strapi.log.info(`[search] 索引有 ${repaired} 条与内容不一致，已更新`);
}

import type { Core } from '@strapi/strapi';
import { PublishedContent } from './content';
import { IndexCare } from './drift';
import { SearchIndex } from './store/search-index';
import { IndexSync } from './sync';

interface Search {
  content: PublishedContent;
  index: SearchIndex;
  sync: IndexSync;
  care: IndexCare;
}

const searches = new WeakMap<Core.Strapi, Search>();

/** The search of a CMS: its index, and what looks after it. */
export function searchOf(strapi: Core.Strapi): Search {
  let search = searches.get(strapi);
  if (!search) {
    const index = new SearchIndex(strapi);
    const content = new PublishedContent(strapi);
    const sync = new IndexSync(content, index);
    search = { content, index, sync, care: new IndexCare(strapi, content, index, sync) };
    searches.set(strapi, search);
  }
  return search;
}

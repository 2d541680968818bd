import { alerts } from './alert.js';
import { articles } from './article.js';
import { columns } from './column.js';
import { enterprises } from './enterprise.js';
import { homePage } from './home-page.js';
import { honors } from './honor.js';
import { industries } from './industry.js';
import { topics } from './topic.js';
import { villages } from './village.js';

/** Every collection of the public API whose records have an address, by its name on the client. */
export const collections = {
  articles,
  columns,
  topics,
  villages,
  enterprises,
  industries,
  honors,
};

export type Collections = typeof collections;
export type CollectionName = keyof Collections;

export { alerts, homePage };
export { town } from './town.js';

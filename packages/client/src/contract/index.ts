import { alerts } from './alert.js';
import { articles } from './article.js';
import { columns } from './column.js';
import { enterprises } from './enterprise.js';
import { homePage } from './home-page.js';
import { honors } from './honor.js';
import { industries } from './industry.js';
import { topics } from './topic.js';
import { town } from './town.js';
import { villages } from './village.js';

/** Every type of the public API, by its name on the client. */
export const contract = {
  articles,
  columns,
  topics,
  villages,
  enterprises,
  industries,
  honors,
  alerts,
  homePage,
  town,
};

export type Contract = typeof contract;

/** Names of the types whose records have an address. */
export type CollectionName = {
  [Name in keyof Contract]: Contract[Name]['kind'] extends 'collection' ? Name : never;
}[keyof Contract];

export type {
  CollectionDefinition,
  ListDefinition,
  Searchable,
  SingleDefinition,
} from './define.js';
export type { Filterable, ValueKind } from './filterable.js';
export { shapeOf, type NestedShape, type Shape } from './shape.js';
export * from './vocabulary.js';

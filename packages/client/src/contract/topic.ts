import * as z from '../schema.js';
import { figure, seo } from './components.js';
import { defineCollection, type Queries } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';
import type { Terms } from './terms.js';

const summary = {
  ...f.identity,
  title: f.text,
  slogan: f.optionalText,
  summary: f.text,
  figures: z.array(figure),
  order: f.optionalNumber,
  cover: optionalMedia,
  updatedAt: f.instant,
};

const topicSummary = z.object(summary);
const topic = z.object({ ...summary, body: f.optionalHtml, seo });

/** @interface */
export type TopicSummary = z.infer<typeof topicSummary>;
/** @interface */
export type Topic = z.infer<typeof topic>;

export const topics = defineCollection({
  type: 'topic',
  route: 'topics',
  summary: topicSummary,
  detail: topic,
  filters: () => [],
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});

export const topicQueries = {
  filterable: {},
  sortable: ['documentId', 'order', 'title', 'slug', 'publishedAt', 'updatedAt'],
  search: {
    title: 'title',
    summary: 'summary',
    lead: ['slogan'],
    body: ['body', 'figures.label'],
    called: true,
  },
} as const satisfies Queries;

export const topicTerms: Terms<Topic> = {
  slogan: { zh: '口号', en: 'Slogan' },
};

import * as z from 'zod/mini';
import { figure, seo } from './components.js';
import { defineCollection } from './define.js';
import * as f from './fields.js';
import { common } from './filterable.js';
import { optionalMedia } from './media.js';
import { SECTIONS } from './vocabulary.js';
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

export type TopicSummary = z.infer<typeof topicSummary>;
export type Topic = z.infer<typeof topic>;

export const topics = defineCollection({
  type: 'topic',
  route: 'topics',
  summary: topicSummary,
  detail: topic,
  filterable: common,
  filters: () => [],
  sortable: ['documentId', 'order', 'title', 'slug', 'publishedAt', 'updatedAt'],
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
  search: {
    title: 'title',
    summary: 'summary',
    lead: ['slogan'],
    body: ['body', 'figures.label'],
    called: SECTIONS.topic.label,
  },
});

export const topicTerms: Terms<Topic> = {
  slogan: { zh: '口号', en: 'Slogan' },
};

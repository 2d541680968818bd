import * as z from 'zod/mini';
import { figure, seo } from './components.js';
import { defineCollection } from './define.js';
import * as f from './fields.js';
import { optionalMedia } from './media.js';

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
  route: 'topics',
  summary: topicSummary,
  detail: topic,
  filters: () => [],
  sorts: { order: ['order:asc', 'documentId:asc'] },
  defaultSort: 'order',
});

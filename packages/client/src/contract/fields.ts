import * as z from 'zod/mini';
import { about } from './shape.js';
import type { ContentType } from './vocabulary.js';

/** Field schemas that several types share. Optional fields are null when empty, as the CMS answers them. */

export const text = z.string();
export const optionalText = z.nullable(z.string());
export const optionalNumber = z.nullable(z.number());

/** Stored as sanitised HTML. */
export const optionalHtml = z.nullable(z.string());

/** `YYYY-MM-DD` */
export const date = z.iso.date();
export const optionalDate = z.nullable(date);

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const optionalInstant = z.nullable(instant);

/** What every record carries. `slug` stands in its address; `documentId` never changes. */
export const identity = {
  documentId: z.string(),
  slug: z.string(),
};

/** What a record shows of another: enough for a link. Several stand in the order of their type's lists. */
const named = (type: ContentType) =>
  z.object({ ...identity, name: z.string() }).register(about, { type });
const titled = (type: ContentType) =>
  z.object({ ...identity, title: z.string() }).register(about, { type });

export const columnRef = named('column');
export const industryRef = named('industry');
export const villageRef = named('village');
export const enterpriseRef = named('enterprise');
export const topicRef = titled('topic');
export const honorRef = titled('honor');

export type NamedRef = z.infer<typeof columnRef>;
export type TitledRef = z.infer<typeof topicRef>;

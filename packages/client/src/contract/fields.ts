import * as z from '../schema.js';
import { isDate, isInstant } from './moments.js';
import { standsFor } from './shape.js';
import type { ContentType } from './vocabulary.js';

/** Field schemas that several types share. Optional fields are null when empty, as the CMS answers them. */

export const text = z.string();
export const optionalText = z.nullable(z.string());
export const optionalNumber = z.nullable(z.number());

/** Sanitised HTML. */
export const html = z.string();
export const optionalHtml = z.nullable(html);

/** `YYYY-MM-DD` */
export const date = z.formatted('date', isDate);
export const optionalDate = z.nullable(date);

/** ISO 8601 in UTC. */
export const instant = z.formatted('datetime', isInstant);
export const optionalInstant = z.nullable(instant);

/** What every record carries. `slug` stands in its address; `documentId` never changes. */
export const identity = {
  documentId: z.string(),
  slug: z.string(),
};

/** What a record shows of another: enough for a link. Several stand in the order of their type's lists. */
const named = (type: ContentType) =>
  standsFor(z.object({ ...identity, name: z.string() }), { type });
const titled = (type: ContentType) =>
  standsFor(z.object({ ...identity, title: z.string() }), { type });

export const columnRef = named('column');
export const industryRef = named('industry');
export const villageRef = named('village');
export const enterpriseRef = named('enterprise');
export const topicRef = titled('topic');
export const honorRef = titled('honor');

/** @interface */
export type NamedRef = z.infer<typeof columnRef>;
/** @interface */
export type TitledRef = z.infer<typeof topicRef>;

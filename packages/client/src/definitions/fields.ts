import * as z from 'zod/mini';

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

const named = z.object({ ...identity, name: z.string() });
const titled = z.object({ ...identity, title: z.string() });

/** What a record shows of another: enough for a link. */
export const columnRef = named;
export const industryRef = named;
export const villageRef = named;
export const enterpriseRef = named;
export const topicRef = titled;
export const honorRef = titled;

export type NamedRef = z.infer<typeof named>;
export type TitledRef = z.infer<typeof titled>;

import * as z from 'zod/mini';
import * as f from './fields.js';
import { keysOf, SECTIONS, type PageType, type SectionType } from './vocabulary.js';

/** What has a page of its own; the town is one page, and has no slug. */
const pages = keysOf(SECTIONS).filter((type): type is PageType => type !== 'town');

const ofPage = { type: z.enum(pages), documentId: f.text, slug: f.text };
const ofTown = { type: z.literal('town'), documentId: f.text, slug: z.null() };

const segment = z.object({ text: z.string(), match: z.boolean() });

const found = {
  title: z.array(segment),
  alias: z.nullable(z.array(segment)),
  snippet: z.array(segment),
  date: f.optionalInstant,
};

export const searchHit = z.discriminatedUnion('type', [
  z.object({ ...ofPage, ...found }),
  z.object({ ...ofTown, ...found }),
]);

const offered = { title: f.text, alias: f.optionalText };

export const suggestion = z.discriminatedUnion('type', [
  z.object({ ...ofPage, ...offered }),
  z.object({ ...ofTown, ...offered }),
]);

const count = z.number();

/** Of every section. A CMS of an earlier or later version may know fewer or more types. */
const counts = z.object(
  Object.fromEntries(keysOf(SECTIONS).map((type) => [type, z._default(count, 0)])) as Record<
    SectionType,
    z.ZodMiniDefault<typeof count>
  >,
);

export const searchBody = z.object({
  data: z.array(z.unknown()),
  meta: z.object({
    query: z.string(),
    match: z.enum(['all', 'some']),
    counts,
    pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
  }),
});

export const suggestBody = z.object({ data: z.array(z.unknown()) });

/** A part of a text; `match` when it is what was looked for. */
export type Segment = z.infer<typeof segment>;
/**
 * What was found. The segments of `title` make up the whole title; `alias` is the other name it was found by, a former
 * or a short one; `snippet` may be empty; `date` is an article's.
 */
export type SearchHit = z.infer<typeof searchHit>;
export type SearchType = SectionType;
export type SearchCounts = z.infer<typeof searchBody>['meta']['counts'];
/** What a search could be for, or what is read most. */
export type Suggestion = z.infer<typeof suggestion>;

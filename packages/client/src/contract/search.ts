import * as z from '../schema.js';
import * as f from './fields.js';
import { keysOf, SECTIONS, type PageType, type SectionType } from './vocabulary.js';
import type { Terms } from './terms.js';

/** What has a page of its own; the town is one page, and has no slug. */
const pages = keysOf(SECTIONS).filter((type): type is PageType => type !== 'town');

const ofPage = { type: z.oneOf(pages), documentId: f.text, slug: f.text };
const ofTown = { type: z.literal('town'), documentId: f.text, slug: z.none() };

export const segment = z.object({ text: z.string(), match: z.boolean() });

const found = {
  title: z.array(segment),
  alias: z.nullable(z.array(segment)),
  snippet: z.array(segment),
  date: f.optionalInstant,
};

/** One schema for pages, another for the town. */
const byPlace = <Fields extends z.Shape>(fields: Fields) => ({
  page: z.object({ ...ofPage, ...fields }),
  town: z.object({ ...ofTown, ...fields }),
});

export const hits = byPlace(found);

export const suggestions = byPlace({ title: f.text, alias: f.optionalText });

/** Which of the two a result has to fit. */
export const placeOf = <Page, Town>(
  { page, town }: { page: z.Schema<Page>; town: z.Schema<Town> },
  found: unknown,
): z.Schema<Page | Town> =>
  typeof found === 'object' && found !== null && Reflect.get(found, 'type') === 'town'
    ? town
    : page;

const count = z.number();

/** Of every section. A CMS of an earlier or later version may know fewer or more types. */
const counts = z.object(
  Object.fromEntries(keysOf(SECTIONS).map((type) => [type, z.withDefault(count, 0)])) as Record<
    SectionType,
    z.Defaulted<typeof count>
  >,
);

export const searchMeta = z.object({
  query: z.string(),
  match: z.oneOf(['all', 'some']),
  counts,
  pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
});

export const searchBody = z.object({ data: z.array(z.unknown()), meta: searchMeta });

export const suggestBody = z.object({ data: z.array(z.unknown()) });

/** A part of a text; `match` when it is what was looked for. @interface */
export type Segment = z.infer<typeof segment>;
/**
 * What was found. The segments of `title` make up the whole title; `alias` is the other name it was found by, a former
 * or a short one; `snippet` may be empty; `date` is an article's.
 */
export type SearchHit = z.infer<(typeof hits)[keyof typeof hits]>;
export type SearchMeta = z.infer<typeof searchMeta>;
export type SearchType = SectionType;
export type SearchCounts = SearchMeta['counts'];
/** What a search could be for, or what is read most. */
export type Suggestion = z.infer<(typeof suggestions)[keyof typeof suggestions]>;

export const segmentTerms: Terms<Segment> = {
  text: { zh: '文字', en: 'Text' },
  match: { zh: '命中', en: 'Match', note: ['是不是要找的词', 'Whether it is what was looked for'] },
};

export const searchHitTerms: Terms<SearchHit> = {
  type: { zh: '类型', en: 'Type' },
  slug: { zh: '网址名称', en: 'Slug', note: ['只有本镇没有', 'null for the town alone'] },
  title: { zh: '标题', en: 'Title', note: ['各段连起来是原文', 'Its parts make up the whole'] },
  alias: {
    zh: '别名',
    en: 'Alias',
    note: [
      '用来找到它的另一个名字，曾用名或简称',
      'The other name that it was found by, a former or a short one',
    ],
  },
  snippet: { zh: '片段', en: 'Snippet', note: ['可能是空的', 'May be empty'] },
  date: { zh: '日期', en: 'Date', note: ['只有文章有，UTC', 'Of articles alone, UTC'] },
};

export const suggestionTerms: Terms<Suggestion> = {
  type: { zh: '类型', en: 'Type' },
  slug: { zh: '网址名称', en: 'Slug', note: ['只有本镇没有', 'null for the town alone'] },
  alias: {
    zh: '别名',
    en: 'Alias',
    note: [
      '用来找到它的另一个名字，曾用名或简称',
      'The other name that it was found by, a former or a short one',
    ],
  },
};

export const searchMetaTerms: Terms<SearchMeta> = {
  query: { zh: '查询', en: 'Query' },
  match: {
    zh: '匹配',
    en: 'Match',
    note: [
      'some：没有或很少有内容包含全部词语，给的是最接近的',
      'some: hardly anything holds all that was asked for, and these hold most of it',
    ],
  },
  counts: { zh: '各类条数', en: 'Counts', note: ['与所选类型无关', 'Whichever type was chosen'] },
  pagination: { zh: '分页', en: 'Pages' },
};

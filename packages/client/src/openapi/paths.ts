import { contract, filterableOf, queries, recordTerms } from '../contract/index.js';
import { CONTENT_TYPES, keysOf, SECTIONS, type ContentType } from '../contract/vocabulary.js';
import {
  filterParameters,
  keyParameter,
  paginationParameter,
  sortParameter,
  type Parameter,
} from './parameters.js';
import { downloads } from './downloads.js';
import { proofs } from './proofs.js';
import { answers, gone, moved, notFound, type Answer } from './responses.js';
import { pascal, schemaRef } from './schemas.js';

type Definition = (typeof contract)[keyof typeof contract];
type Listed = Exclude<Definition, { kind: 'single' }>;

/** Records as they are answered, by type. */
export interface Examples {
  summaries: Partial<Record<ContentType, unknown>>;
  details: Partial<Record<ContentType, unknown>>;
}

/** One question that the API answers. */
export interface Operation {
  operationId: string;
  /** In Chinese. */
  summary: string;
  /** In Chinese and English: see `apart`. */
  description: string;
  tags: string[];
  parameters?: Parameter[];
  /** By status. */
  responses: Record<string, Answer>;
}

type Paths = Record<string, { get: Operation }>;

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const noMeta = { type: 'object' };
const ONE_PAGE = { page: 1, pageSize: 1, pageCount: 1, total: 1 };

function list(name: string, definition: Listed, example: unknown): Operation {
  const { type, summary } = definition;
  const { sortable } = queries[type];
  const sorts: Readonly<Record<string, readonly string[]>> = definition.sorts;
  const isOwn = definition.kind === 'collection' && definition.detail !== summary;
  const label = CONTENT_TYPES[type];
  return {
    operationId: `list${capital(name)}`,
    summary: `${label}列表`,
    description: `摘要，一页一页。 Summaries of ${name}, page by page.`,
    tags: [type],
    parameters: [
      ...filterParameters(filterableOf(definition), recordTerms[type]),
      sortParameter(sortable, sorts[definition.defaultSort] ?? []),
      paginationParameter,
    ],
    responses: answers(
      { type: 'array', items: schemaRef(isOwn ? `${pascal(type)}Summary` : pascal(type)) },
      {
        type: 'object',
        required: ['pagination'],
        properties: { pagination: schemaRef('Pagination') },
      },
      {
        example: example ? { data: [example], meta: { pagination: ONE_PAGE } } : undefined,
      },
    ),
  };
}

const one = (
  type: ContentType,
  parameters: Parameter[],
  example: unknown,
  more: Record<string, Answer> = {},
): Operation => ({
  operationId: `get${pascal(type)}`,
  summary: parameters.length > 0 ? `单条${CONTENT_TYPES[type]}` : CONTENT_TYPES[type],
  description: `全文和关联。 One ${type}, whole, with what it is related to.`,
  tags: [type],
  parameters,
  responses: answers(schemaRef(pascal(type)), noMeta, {
    example: example ? { data: example, meta: {} } : undefined,
    more: { ...notFound, ...more },
  }),
});

const q: Parameter = {
  name: 'q',
  in: 'query',
  description:
    '要找的词，只用前 64 个字。 What to look for: words, a name, pinyin; the first 64 characters count.',
  schema: { type: 'string' },
};

const search: Paths = {
  '/api/search': {
    get: {
      operationId: 'search',
      summary: '搜索',
      description: '找到的内容，最接近的在前。 What was found, the closest first.',
      tags: ['search'],
      parameters: [
        q,
        {
          name: 'type',
          in: 'query',
          description: '只找这一类。 Of this type alone.',
          schema: { type: 'string', enum: keysOf(SECTIONS) },
        },
        {
          name: 'page',
          in: 'query',
          description: '第几页。 Page, from 1.',
          schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 1 },
        },
      ],
      responses: answers({ type: 'array', items: schemaRef('SearchHit') }, schemaRef('SearchMeta')),
    },
  },
  '/api/search/suggest': {
    get: {
      operationId: 'suggest',
      summary: '搜索建议',
      description:
        '最多八个页面；q 空着时是读得最多的。 At most eight pages that `q` could be for; those that are read most for an empty one.',
      tags: ['search'],
      parameters: [q],
      responses: answers({ type: 'array', items: schemaRef('Suggestion'), maxItems: 8 }, noMeta),
    },
  },
};

const articleCounts: Paths = {
  '/api/article-counts': {
    get: {
      operationId: 'countArticles',
      summary: '文章数',
      description: '列表里的文章各有多少篇。 Articles in lists, counted.',
      tags: ['article'],
      parameters: [
        {
          name: 'by',
          in: 'query',
          required: true,
          description:
            '按年（北京时间）、栏目或村庄。 By year (in China), or by slug of column or village.',
          schema: { type: 'string', enum: ['year', 'column', 'village'] },
        },
      ],
      responses: answers({ type: 'array', items: schemaRef('ArticleCount') }, noMeta),
    },
  },
};

const changes: Paths = {
  '/api/changes': {
    get: {
      operationId: 'listChanges',
      summary: '变更',
      description:
        '游标之后的变更，按发生的先后，一条不漏；第一次不带游标，先全部读一遍，再从返回的游标接着读。 ' +
        'What has changed behind a cursor, in order, none left out. Begin without one: read everything, then go on from the cursor that is answered.',
      tags: ['changes'],
      parameters: [
        {
          name: 'cursor',
          in: 'query',
          description: '上一页返回的游标。 As the page before answered it.',
          schema: { type: 'string', maxLength: 120 },
        },
        {
          name: 'limit',
          in: 'query',
          description: '最多几条。 At most so many.',
          schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
        },
        {
          name: 'wait',
          in: 'query',
          description: '没有变更时等几秒。 Seconds to wait for one when there is none.',
          schema: { type: 'integer', minimum: 0, maximum: 30, default: 0 },
        },
      ],
      responses: answers({ type: 'array', items: schemaRef('Change') }, schemaRef('ChangesMeta')),
    },
  },
  '/api/digests': {
    get: {
      operationId: 'listDigests',
      summary: '各类内容的摘要值',
      description:
        '副本算出同样的值，就与门户一致。 A mirror that comes to the same holds the same versions of the same records.',
      tags: ['changes'],
      responses: answers({ type: 'array', items: schemaRef('Digest') }, noMeta),
    },
  },
};

/** Every address of the API. */
export const paths = ({ summaries, details }: Examples): Paths => ({
  ...Object.fromEntries(
    Object.entries(contract).flatMap(([name, definition]) => {
      const { route, type } = definition;
      const address = `/api/${route}`;
      const at = (path: string, get: Operation) => [path, { get }] as const;
      if (definition.kind === 'single') return [at(address, one(type, [], details[type]))];
      const listed = at(address, list(name, definition, summaries[type]));
      if (definition.kind === 'list') return [listed];
      const single = one(type, [keyParameter], details[type], { 308: moved, ...gone });
      return [listed, at(`${address}/{key}`, single)];
    }),
  ),
  ...articleCounts,
  ...search,
  ...changes,
  ...proofs,
  ...downloads,
});

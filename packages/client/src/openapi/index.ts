import { CONTENT_TYPES } from '../contract/vocabulary.js';
import { filterSchemas } from './parameters.js';
import { paths, type Examples } from './paths.js';
import { errorSchema, failures, paginationSchema } from './responses.js';
import { schemas } from './schemas.js';

/** Changes when a caller could notice: the first number when one could break. */
export const API_VERSION = '1.0.0';

/**
 * The public API as an OpenAPI 3.1 document: all of it comes from the contract.
 *
 * @param examples records as they are answered
 */
export const openApiDocument = (examples: Examples = { summaries: {}, details: {} }) => ({
  openapi: '3.1.1',
  info: {
    title: '乡镇门户公开数据接口 · Township portal public API',
    version: API_VERSION,
    description:
      '只读、只含已发布的内容，不用申请密钥。以后可能增加字段，请忽略不认识的。 ' +
      'Read-only, published content alone, no key needed. Attributes may be added: ignore those that you do not know.',
  },
  servers: [{ url: '/' }],
  security: [],
  tags: [
    ...Object.entries(CONTENT_TYPES).map(([name, label]) => ({ name, description: label })),
    { name: 'search', description: '搜索' },
    { name: 'changes', description: '变更' },
  ],
  paths: paths(examples),
  components: {
    schemas: {
      ...schemas(),
      ...filterSchemas(),
      Pagination: paginationSchema,
      Error: errorSchema,
    },
    responses: failures,
  },
});

export type { Examples } from './paths.js';

import { CONTENT_TYPES } from '../contract/vocabulary.js';
import { API_HISTORY } from './history.js';
import { filterSchemas } from './parameters.js';
import { paths, type Examples } from './paths.js';
import { errorSchema, failures, paginationSchema } from './responses.js';
import { schemas } from './schemas.js';
import { webhooks } from './webhooks.js';

/** Changes when a caller could notice: the first number when one could break. */
export const API_VERSION = API_HISTORY[0].version;

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
  security: [{}, { key: [] }],
  tags: [
    ...Object.entries(CONTENT_TYPES).map(([name, label]) => ({ name, description: label })),
    { name: 'search', description: '搜索' },
    { name: 'changes', description: '变更' },
    { name: 'proofs', description: '公示存证' },
    { name: 'data', description: '下载' },
  ],
  paths: paths(examples),
  webhooks,
  components: {
    schemas: {
      ...schemas(),
      ...filterSchemas(),
      Pagination: paginationSchema,
      Error: errorSchema,
    },
    responses: failures,
    securitySchemes: {
      key: {
        type: 'http',
        scheme: 'bearer',
        description:
          '门户发的密钥，只提高次数上限。 A key that the portal issued: it raises the limits, and opens nothing.',
      },
    },
  },
});

export { apart } from './bilingual.js';
export { API_HISTORY, NOTICE_MONTHS, type Release } from './history.js';
export type { Parameter, ParameterSchema } from './parameters.js';
export type { Examples, Operation } from './paths.js';

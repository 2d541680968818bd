import { schemaRef } from './schemas.js';

const json = (schema: object, example?: object) => ({
  'application/json': { schema, ...(example && { example }) },
});

const headers = {
  ETag: {
    description: '下次用 If-None-Match 带上。 Send it back as If-None-Match.',
    schema: { type: 'string' },
  },
  'Cache-Control': { schema: { type: 'string' } },
};

const retryAfter = {
  'Retry-After': {
    description: '几秒后再来。 Seconds to wait.',
    schema: { type: 'integer', minimum: 0 },
  },
};

const failure = (description: string, more: object = {}) => ({
  description,
  ...more,
  content: json(schemaRef('Error')),
});

/** What any address may answer besides its data. */
export const failures = {
  BadRequest: failure('参数不对，message 说是哪一个。 A parameter is wrong: the message names it.'),
  Forbidden: failure('要了未发布的内容。 Unpublished content was asked for.'),
  NotFound: failure('没有，或者已经撤下。 Not there, or withdrawn.'),
  Unavailable: failure('门户暂时停着。 The portal is down for the moment.', {
    headers: retryAfter,
  }),
};

const NotModified = { description: '没有变化。 Nothing has changed.', headers };

const data = { type: 'null', description: '没有数据。 No data.' };

export const moved = {
  description: '网址名称变了，去新地址。 The slug has changed: this way to the present one.',
  headers: { Location: { required: true, schema: { type: 'string' } } },
  content: json({
    type: 'object',
    required: ['data', 'meta'],
    properties: {
      data,
      meta: {
        type: 'object',
        required: ['slug'],
        properties: { slug: { type: 'string' } },
      },
    },
  }),
};

const failureRef = (name: keyof typeof failures) => ({ $ref: `#/components/responses/${name}` });

/** 200 with `data` and `meta`, 304, and what may fail. */
export const answers = (
  data: object,
  meta: object,
  { example, more }: { example?: object; more?: Record<string, object> } = {},
) => ({
  200: {
    description: '成功。 Found.',
    headers,
    content: json(
      { type: 'object', required: ['data', 'meta'], properties: { data, meta } },
      example,
    ),
  },
  304: NotModified,
  ...more,
  400: failureRef('BadRequest'),
  403: failureRef('Forbidden'),
  503: failureRef('Unavailable'),
});

export const notFound = { 404: failureRef('NotFound') };

/** The error body, in Strapi's shape. */
export const errorSchema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data,
    error: {
      type: 'object',
      description: '错误。 The error.',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer', description: 'HTTP 状态码。 The HTTP status.' },
        name: { type: 'string', description: '错误类型。 Kind.', examples: ['ValidationError'] },
        message: { type: 'string', description: '中文说明。 In Chinese, for people.' },
        details: { type: 'object', description: '更多信息。 More about it.' },
      },
    },
  },
};

const count = (zh: string, en: string) => ({
  type: 'integer',
  minimum: 0,
  description: `${zh}。 ${en}.`,
});

export const paginationSchema = {
  type: 'object',
  required: ['page', 'pageSize'],
  properties: {
    page: { type: 'integer', minimum: 1, description: '第几页。 Page, from 1.' },
    pageSize: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: '每页几条。 Records a page.',
    },
    pageCount: count('共几页', 'Pages in all'),
    total: count('共几条', 'Records in all'),
  },
};

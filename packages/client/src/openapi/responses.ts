import { ERROR_CODES } from '../contract/error-codes.js';
import { schemaRef } from './schemas.js';

/** What one status answers: here, or under its name. */
export interface Answer {
  $ref?: string;
  description?: string;
  headers?: object;
  /** By media type. */
  content?: Record<string, { schema: object; example?: object } | undefined>;
}

const json = (schema: object, example?: object) => ({
  'application/json': { schema, ...(example && { example }) },
});

export const headers = {
  ETag: {
    description: '下次用 If-None-Match 带上。 Send it back as If-None-Match.',
    schema: { type: 'string' },
  },
  'Cache-Control': { schema: { type: 'string' } },
};

export const policy = {
  'RateLimit-Policy': {
    description:
      '5 秒内最多几次。 How much may be asked in how many seconds: draft-ietf-httpapi-ratelimit-headers.',
    schema: { type: 'string' },
  },
  RateLimit: {
    description:
      '还剩几次；用掉一半以后、或带密钥时才说。 What is left: said with a key, and once half is used.',
    schema: { type: 'string' },
  },
};

const retryAfter = {
  'Retry-After': {
    description: '几秒后再来。 Seconds to wait.',
    schema: { type: 'integer', minimum: 0 },
  },
};

const requestId = {
  'X-Request-Id': {
    description: '请求编号，日志里也有。 The request’s number, as in the log.',
    schema: { type: 'string' },
  },
};

const failure = (description: string, headers: object = {}) => ({
  description,
  headers: { ...requestId, ...headers },
  content: json(schemaRef('Error')),
});

/** What any address may answer besides its data. */
export const failures = {
  BadRequest: failure('参数不对，message 说是哪一个。 A parameter is wrong: the message names it.'),
  Unauthorized: failure('密钥不对、过期或已撤销。 The key is wrong, expired or revoked.'),
  Forbidden: failure('要了未发布的内容。 Unpublished content was asked for.'),
  NotFound: failure('没有。 Not there.'),
  NotAcceptable: failure('没有请求所接受的格式。 None of the formats that the request accepts.'),
  PreconditionFailed: failure('文件已经改变。 The file has changed.'),
  RangeNotSatisfiable: failure('文件没有这一部分。 The file has no such part.', {
    'Content-Range': { schema: { type: 'string' } },
  }),
  Gone: failure(
    '以前有，已经取消发布或删除；Link 指向同类的列表。 It was there, and is unpublished or deleted; Link leads to its list.',
    {
      Link: { required: true, schema: { type: 'string' } },
    },
  ),
  TooMany: failure('请求太频繁。 Too many requests.', { ...policy, ...retryAfter }),
  Unavailable: failure('门户暂时停着。 The portal is down for the moment.', retryAfter),
};

export const NotModified = { description: '没有变化。 Nothing has changed.', headers };

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

export const failureRef = (name: keyof typeof failures) => ({
  $ref: `#/components/responses/${name}`,
});

/** 200 with `data` and `meta`, 304, and what may fail. */
export const answers = (
  data: object,
  meta: object,
  { example, more }: { example?: object; more?: Record<string, Answer> } = {},
): Record<string, Answer> => ({
  200: {
    description: '成功。 Found.',
    headers: { ...headers, ...policy },
    content: json(
      { type: 'object', required: ['data', 'meta'], properties: { data, meta } },
      example,
    ),
  },
  304: NotModified,
  ...more,
  400: failureRef('BadRequest'),
  401: failureRef('Unauthorized'),
  403: failureRef('Forbidden'),
  429: failureRef('TooMany'),
  503: failureRef('Unavailable'),
});

export const notFound = { 404: failureRef('NotFound') };
export const gone = { 410: failureRef('Gone') };

const codes = Object.entries(ERROR_CODES)
  .map(([code, { status, zh, en }]) => `${code} (${status}): ${zh}。${en}`)
  .join(' ');

/** The error body: Strapi's, and more. */
export const errorSchema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data,
    error: {
      type: 'object',
      description: '错误。 The error.',
      required: ['status', 'name', 'code', 'message', 'messageEn', 'requestId', 'details'],
      properties: {
        status: { type: 'integer', description: 'HTTP 状态码。 The HTTP status.' },
        name: { type: 'string', description: '错误类型。 Kind.', examples: ['ValidationError'] },
        code: {
          type: 'string',
          description: `错误代码，含义不变，以后可能增加。 What is wrong, for programs: a code keeps its meaning, and new ones may come. ${codes}`,
          examples: ['invalid-parameter'],
        },
        message: { type: 'string', description: '中文说明。 In Chinese, for people.' },
        messageEn: { type: 'string', description: '英文说明。 The same in English.' },
        requestId: {
          type: 'string',
          description:
            '请求编号，报告问题时请附上。 The request’s number: report it with a problem.',
        },
        details: {
          type: 'object',
          description:
            '更多信息：key 是哪个参数，allowed 是可用的值。 More about it: the parameter, and what is allowed.',
        },
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

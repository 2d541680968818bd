interface Code {
  status: number;
  zh: string;
  en: string;
}

/**
 * What can be wrong, for programs: a code never changes its meaning, and new ones may come. The first of each status is said where nothing
 * more is known.
 */
export const ERROR_CODES = {
  'bad-request': { status: 400, zh: '请求不对', en: 'The request is wrong.' },
  'unknown-parameter': {
    status: 400,
    zh: '不支持这个参数',
    en: 'There is no such parameter.',
  },
  'invalid-parameter': { status: 400, zh: '参数的值不对', en: 'A parameter’s value is wrong.' },
  unauthorized: { status: 401, zh: '请求没有通过验证', en: 'The request is not authenticated.' },
  'invalid-key': { status: 401, zh: '密钥不对', en: 'The key is not valid.' },
  forbidden: { status: 403, zh: '这里不对外开放', en: 'This is not open to the public.' },
  'unpublished-content': {
    status: 403,
    zh: '公开接口只提供已发布的内容',
    en: 'Published content alone is public.',
  },
  'unknown-address': { status: 404, zh: '没有这个地址', en: 'There is no such address.' },
  'not-found': { status: 404, zh: '没有这一条', en: 'There is no such record.' },
  'method-not-allowed': {
    status: 405,
    zh: '这个地址不接受这种请求方法',
    en: 'This address does not take this method.',
  },
  'not-acceptable': {
    status: 406,
    zh: '没有请求所接受的格式',
    en: 'There is no format that the request accepts.',
  },
  'request-timeout': { status: 408, zh: '请求没有及时发完', en: 'The request took too long.' },
  withdrawn: { status: 410, zh: '已经取消发布', en: 'It has been unpublished.' },
  removed: { status: 410, zh: '已经删除', en: 'It has been deleted.' },
  replaced: { status: 410, zh: '已由另一条代替', en: 'It has been replaced by another.' },
  gone: { status: 410, zh: '页面已删除', en: 'It is gone for good.' },
  'published-in-error': {
    status: 410,
    zh: '发布有误，已经撤下',
    en: 'It was published in error.',
  },
  'precondition-failed': {
    status: 412,
    zh: '内容已经改变，请重新下载',
    en: 'The content has changed: download it anew.',
  },
  'body-too-large': { status: 413, zh: '请求的内容太大', en: 'The request’s body is too large.' },
  'address-too-long': { status: 414, zh: '地址太长', en: 'The address is too long.' },
  'unsupported-media-type': {
    status: 415,
    zh: '请求的内容要是 JSON，不压缩',
    en: 'A request’s body is JSON, and not compressed.',
  },
  'range-not-satisfiable': {
    status: 416,
    zh: '要的部分超出了文件',
    en: 'The file has no such part.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求太频繁，请稍后再试',
    en: 'Too many requests: come back later.',
  },
  'headers-too-large': { status: 431, zh: '请求头太长', en: 'The request’s headers are too long.' },
  'internal-error': {
    status: 500,
    zh: '服务器出错了，请把请求编号告诉管理员',
    en: 'The server failed: report the request id.',
  },
  'not-implemented': { status: 501, zh: '没有这项功能', en: 'This is not implemented.' },
  unavailable: {
    status: 503,
    zh: '服务暂时不可用，请稍后再试',
    en: 'The portal is down for the moment: come back later.',
  },
} as const satisfies Readonly<Record<string, Code>>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What is said of a status where nothing more is known. */
export function codeOf(status: number): ErrorCode {
  const codes = Object.entries(ERROR_CODES) as [ErrorCode, Code][];
  const found = codes.find(([, code]) => code.status === status);
  return found?.[0] ?? (status < 500 ? 'bad-request' : 'internal-error');
}

/** What Strapi calls an error of a status. */
const NAMES: Readonly<Record<number, string>> = {
  400: 'BadRequestError',
  401: 'UnauthorizedError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  406: 'NotAcceptableError',
  408: 'RequestTimeoutError',
  410: 'GoneError',
  412: 'PreconditionFailedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  416: 'RangeNotSatisfiableError',
  429: 'RateLimitError',
  431: 'RequestHeaderFieldsTooLargeError',
  500: 'InternalServerError',
  503: 'ServiceUnavailableError',
};

/** An error as every door answers it. */
export interface ErrorBody {
  data: null;
  error: {
    status: number;
    /** Strapi's. */
    name: string;
    code: string;
    /** In Chinese, for people. */
    message: string;
    messageEn: string;
    requestId: string;
    details: unknown;
  };
}

/** The body of an error; what is not said of it, its code says. */
export function errorBody(
  code: ErrorCode,
  requestId: string,
  said: {
    status?: number;
    name?: string;
    message?: string;
    messageEn?: string;
    details?: unknown;
  } = {},
): ErrorBody {
  const words = ERROR_CODES[code];
  const { status = words.status, message = words.zh, messageEn = words.en, details = {} } = said;
  const { name = NAMES[status] ?? 'ApplicationError' } = said;
  return { data: null, error: { status, name, code, message, messageEn, requestId, details } };
}

import type { ErrorCode } from './contract/error-codes.js';

/** Where a record or an answer differs from what its definition says. */
export interface Issue {
  /** `cover.formats.small.url`; empty for the whole. */
  path: string;
  message: string;
}

/** What the CMS says of an error; an older one says neither code nor English. */
export interface ServerError {
  /** `ValidationError`, `NotFoundError`… */
  name: string;
  /** What is wrong, for programs: it never changes its meaning, and new ones may come. */
  code: ErrorCode | (string & {}) | null;
  /** In Chinese, for people. */
  message: string;
  messageEn: string | null;
  details: unknown;
}

/**
 * What all errors of the client share. None holds a header or the failed request,
 * so that no token reaches a log, whichever way the error is written down.
 */
abstract class BaseError extends Error {
  abstract readonly kind: string;
  /** Address that was asked; it never carries credentials. */
  readonly url: string;

  constructor(message: string, url: string) {
    super(`${message} (${url})`);
    this.url = url;
  }

  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** The CMS answered with a status other than 2xx. */
export class CmsHttpError extends BaseError {
  override readonly name = 'CmsHttpError';
  readonly kind = 'http';
  readonly status: number;
  /** What the CMS said; null when the answer is not Strapi's, a proxy's error page for one. */
  readonly server: ServerError | null;
  /** From `Retry-After`; null when the answer has none. */
  readonly retryAfterMs: number | null;
  /** Under which the CMS has it in its log; null when the answer has none. */
  readonly requestId: string | null;

  constructor(
    url: string,
    status: number,
    server: ServerError | null,
    /** What its headers say. */
    headers: { retryAfterMs?: number | null; requestId?: string | null } = {},
  ) {
    super(`The CMS answered ${status}${server ? `: ${server.message}` : ''}`, url);
    this.status = status;
    this.server = server;
    this.retryAfterMs = headers.retryAfterMs ?? null;
    this.requestId = headers.requestId ?? null;
  }
}

/** No answer: refused, reset, not resolved, or cut off in the middle. */
export class CmsNetworkError extends BaseError {
  override readonly name = 'CmsNetworkError';
  readonly kind = 'network';
  /** The platform's code, such as `ECONNREFUSED`; null where it gives none. */
  readonly code: string | null;

  constructor(url: string, code: string | null) {
    super(`The CMS was not reached${code ? `: ${code}` : ''}`, url);
    this.code = code;
  }
}

/** No whole answer within the time allowed for one attempt. */
export class CmsTimeoutError extends BaseError {
  override readonly name = 'CmsTimeoutError';
  readonly kind = 'timeout';
  readonly timeoutMs: number;

  constructor(url: string, timeoutMs: number) {
    super(`The CMS did not answer within ${timeoutMs} ms`, url);
    this.timeoutMs = timeoutMs;
  }
}

/** A 2xx answer that is not what the definition says. */
export class CmsInvalidResponseError extends BaseError {
  override readonly name = 'CmsInvalidResponseError';
  readonly kind = 'invalid-response';
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(url: string, status: number, issues: readonly Issue[]) {
    const first = issues[0];
    const where = first?.path ? `${first.path} ` : '';
    super(`The CMS answered something unexpected${first ? `: ${where}${first.message}` : ''}`, url);
    this.status = status;
    this.issues = issues;
  }
}

export type CmsError = CmsHttpError | CmsNetworkError | CmsTimeoutError | CmsInvalidResponseError;

export function isCmsError(error: unknown): error is CmsError {
  return error instanceof BaseError;
}

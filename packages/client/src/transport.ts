import * as z from './schema.js';
import {
  CmsHttpError,
  CmsInvalidResponseError,
  CmsNetworkError,
  CmsTimeoutError,
  type ServerError,
} from './errors.js';
import { readRetryAfter, retryDelay, sleep } from './retry.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Passed on to `fetch`; `next` is for sites whose `fetch` is Next's. */
export type ReadInit = Omit<RequestInit, 'method' | 'body'> & {
  next?: { revalidate?: number | false; tags?: string[] };
};

export interface TransportOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  fetch: Fetch;
  token: string | undefined;
  timeoutMs: number;
  retries: number;
}

/** A 2xx answer. */
export interface Answer {
  url: string;
  status: number;
  /** Parsed JSON. */
  json: unknown;
}

/**
 * Reads `/api/<path>`; throws a `CmsError`, or the reason of the caller's own abort.
 *
 * @param patienceMs over the time allowed for one attempt, where the server is asked to wait
 */
export type Read = (
  path: string,
  query: string,
  init?: ReadInit,
  patienceMs?: number,
) => Promise<Answer>;

const errorBody = z.object({
  error: z.object({
    status: z.number(),
    name: z.string(),
    // An older server says neither.
    code: z.optional(z.unknown()),
    message: z.string(),
    messageEn: z.optional(z.unknown()),
    details: z.optional(z.unknown()),
  }),
});

export function createTransport(options: TransportOptions): Read {
  return async (path, query, init = {}, patienceMs = 0) => {
    const timeoutMs = options.timeoutMs + patienceMs;
    const url = `${options.baseUrl}/api/${path}${query && `?${query}`}`;
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json');
    if (options.token) headers.set('authorization', `Bearer ${options.token}`);
    for (let attempt = 0; ; attempt++) {
      try {
        return await readOnce(url, { ...init, headers, method: 'GET' }, { ...options, timeoutMs });
      } catch (error) {
        const delay = attempt < options.retries ? retryDelay(error, attempt) : null;
        if (delay === null) throw error;
        await sleep(delay, init.signal);
      }
    }
  };
}

async function readOnce(
  url: string,
  init: RequestInit & { headers: Headers },
  options: TransportOptions,
): Promise<Answer> {
  const { response, text } = await fetchText(url, init, options);
  const { status } = response;
  if (!response.ok) {
    throw new CmsHttpError(url, status, readServerError(text, status, init.headers), {
      retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
      requestId: response.headers.get('x-request-id'),
    });
  }
  const json = parseJson(text);
  if (json === undefined) {
    throw new CmsInvalidResponseError(url, status, [{ path: '', message: 'is not JSON' }]);
  }
  return { url, status, json };
}

/** One attempt, body and all, within the time allowed. */
async function fetchText(url: string, init: RequestInit, { fetch, timeoutMs }: TransportOptions) {
  const caller = init.signal;
  caller?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', abort, { once: true });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, timeoutMs);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return { response, text: await response.text() };
  } catch (error) {
    caller?.throwIfAborted();
    if (timedOut) throw new CmsTimeoutError(url, timeoutMs);
    // Fetch reports every failure of the network as a TypeError. Anything else is not ours to translate:
    // frameworks steer rendering with errors thrown from their fetch.
    if (property(error, 'name') === 'TypeError') {
      const code = property(property(error, 'cause'), 'code');
      throw new CmsNetworkError(url, typeof code === 'string' ? code : null);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', abort);
  }
}

/** Read by name: an error may come from another realm, where `instanceof` fails. */
function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** The error in Strapi's shape; null when the body is anything else. A server that echoes the token is not quoted with it. */
function readServerError(text: string, status: number, headers: Headers): ServerError | null {
  const secret = headers.get('authorization')?.replace(/^\S+\s+/, '');
  const body = z.safeParse(
    errorBody,
    parseJson(secret ? text.replaceAll(secret, '[redacted]') : text),
  );
  if (!body.success || body.data.error.status !== status) return null;
  const { name, code, message, messageEn, details } = body.data.error;
  return { name, code: textOrNull(code), message, messageEn: textOrNull(messageEn), details };
}

import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isListedHost, type ListedHosts } from '@township/rules/public-address';
import { publicLookup, readAddress, RefusedAddress } from './addresses';
import { readRetryAfter } from './schedule';

const TIMEOUT_MS = 15_000;
/** How much of an answer is kept. */
const ANSWER_BYTES = 1_024;

/** What came of a post. */
export interface Outcome {
  /** Null when there was no answer. */
  status: number | null;
  /** Why it counts as not taken, in Chinese; null when it was. */
  failure: string | null;
  /** Milliseconds that the receiver asks to be left alone for. */
  retryAfter?: number;
  /** Beginning of the answer's body. */
  answer: string;
  /** Milliseconds that it took. */
  ms: number;
}

interface Post {
  headers: Record<string, string>;
  body: string;
  now: Date;
  listed: ListedHosts;
  /** Ends it early; without one it has its 15 seconds. */
  stopping?: AbortSignal;
}

/** Posts JSON to a webhook's address, follows no redirect, and says what came back. Throws nothing but programming errors. */
export async function post(address: string, sent: Post): Promise<Outcome> {
  const began = performance.now();
  const outcome = await attempt(address, sent);
  return { ...outcome, ms: Math.round(performance.now() - began) };
}

async function attempt(address: string, sent: Post): Promise<Omit<Outcome, 'ms'>> {
  // The operator's list may be another one than when the address was saved.
  const url = readAddress(address, sent.listed);
  if (typeof url === 'string') return { status: null, failure: url, answer: '' };
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = sent.stopping ? AbortSignal.any([timeout, sent.stopping]) : timeout;
  try {
    const response = await send(url, sent, signal);
    const answer = await beginning(response);
    const status = response.statusCode ?? 0;
    const failure = status >= 200 && status < 300 ? null : wordsFor(status);
    const retryAfter =
      status === 429 || status === 503
        ? readRetryAfter(response.headers['retry-after'], sent.now)
        : undefined;
    return { status, failure, answer, ...(retryAfter !== undefined && { retryAfter }) };
  } catch (error) {
    const failure = timeout.aborted ? `${TIMEOUT_MS / 1_000} 秒内没有回应` : describe(error);
    return { status: null, failure, answer: '' };
  }
}

function send(url: URL, { headers, body, listed }: Post, signal: AbortSignal) {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        ...(!isListedHost(url, listed) && { lookup: publicLookup }),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'township-portal-webhooks',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end(body);
  });
}

/** The beginning of the body, as text that can be stored. What comes behind it is not waited for, and what is lost of it changes nothing. */
async function beginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes >= ANSWER_BYTES) break;
    }
  } catch {
    // The status has come.
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/g, '');
}

function wordsFor(status: number): string {
  if (status >= 300 && status < 400) return `HTTP ${status}：不跟随跳转`;
  if (status === 410) return 'HTTP 410：接收方不再要了';
  return `HTTP ${status}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: '域名解析不到',
  EAI_AGAIN: '域名暂时解析不了',
  ECONNREFUSED: '连接被拒绝',
  ECONNRESET: '连接被断开',
  EPIPE: '连接被断开',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '连不到主机',
  ENETUNREACH: '连不到网络',
  EPROTO: '加密连接没有建立，对方可能不是 https',
  CERT_HAS_EXPIRED: '证书过期了',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自签的，不受信任',
  SELF_SIGNED_CERT_IN_CHAIN: '证书链里有自签的，不受信任',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '证书链不全，无法验证',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '证书的签发机构不受信任',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书不是这个域名的',
};

function describe(error: unknown): string {
  if (error instanceof RefusedAddress) return error.message;
  // Of several addresses that were tried, the first says it.
  const { errors, code = '' } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  if (errors?.length) return describe(errors[0]);
  return REASONS[code] ?? `连接失败：${code || String(error)}`;
}

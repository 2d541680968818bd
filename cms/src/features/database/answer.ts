import type { Core } from '@strapi/strapi';
import { withTold } from '../errors';
import { watchFailures, type Failure } from './failures';

interface Words {
  status: 500 | 503;
  what: string;
  en: string;
  /** What the reader can do. */
  advice: string;
  /** Seconds until asking again makes sense. */
  retryAfter?: number;
}

const LATER = '请稍后再试';
const ADMINISTRATOR = '请联系系统管理员';

const WORDS: Readonly<Record<Failure['problem'], Words>> = {
  away: {
    status: 503,
    what: '数据库暂时连不上',
    en: 'The database cannot be reached.',
    advice: LATER,
    retryAfter: 5,
  },
  busy: {
    status: 503,
    what: '数据库正忙',
    en: 'The database is busy.',
    advice: LATER,
    retryAfter: 2,
  },
  full: {
    status: 503,
    what: '数据库的磁盘满了',
    en: 'The database’s disk is full.',
    advice: ADMINISTRATOR,
    retryAfter: 60,
  },
  readOnly: {
    status: 503,
    what: '数据库现在只能读',
    en: 'The database is read-only.',
    advice: ADMINISTRATOR,
    retryAfter: 60,
  },
  broken: {
    status: 503,
    what: '数据库读写磁盘出错',
    en: 'The database’s disk fails.',
    advice: ADMINISTRATOR,
    retryAfter: 60,
  },
  refused: {
    status: 500,
    what: '数据库没有接受这次操作',
    en: 'The database refused.',
    advice: ADMINISTRATOR,
  },
};

/**
 * Answers 503, or 500 for a refused statement, when the database could not do its work, whatever Strapi made of the error; register it
 * before every other middleware. An answer that succeeded stays as it is, and so does one that explains why a
 * statement was refused.
 */
export function answerForDatabase({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.use(async (ctx, next) => {
    const failure = await watchFailures(next);
    // `/ready` says so in its own words.
    if (!failure || ctx.headerSent || ctx.path === '/ready') return;
    if (ctx.status < (failure.problem === 'refused' ? 500 : 400)) return;
    const { status, retryAfter } = WORDS[failure.problem];
    const { zh: message, en } = describe(failure, !['GET', 'HEAD'].includes(ctx.method));
    strapi.log.error(`[database] ${ctx.method} ${ctx.path} ${status} ${reason(failure)}`);
    ctx.status = status;
    if (retryAfter !== undefined) ctx.set('Retry-After', String(retryAfter));
    ctx.set('Cache-Control', 'no-store');
    const name = status === 503 ? 'ServiceUnavailableError' : 'InternalServerError';
    const details = withTold({}, { code: status === 503 ? 'unavailable' : 'internal-error', en });
    ctx.body = { data: null, error: { status, name, message, details } };
  });
}

function describe({ problem, atCommit }: Failure, writing: boolean): { zh: string; en: string } {
  const { what, advice, en } = WORDS[problem];
  if (!writing) return { zh: `${what}，${advice}。`, en };
  // The answer to the COMMIT was lost with the connection.
  if (atCommit && problem === 'away')
    return {
      zh: `${what}，不能确定是否已保存：请先核对，再决定是否重做。`,
      en: `${en} It may have been saved, or not.`,
    };
  return { zh: `${what}，这次没有保存，${advice}。`, en: `${en} Nothing was saved.` };
}

/** The database's own message, without the statement that knex puts in front: that holds what people wrote. */
function reason({ problem, atCommit, error }: Failure): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  return `${problem}${atCommit ? ' (COMMIT)' : ''}${code}: ${message.split(' - ').at(-1)}`;
}

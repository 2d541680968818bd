import { refuse } from '../errors';
import { checkKeys, type RawQuery } from '../public-api';

const LIMIT = { fallback: 100, min: 1, max: 500 };
const WAIT_SECONDS = { fallback: 0, min: 0, max: 30 };

export interface ChangesRequest {
  /** Null for a reader that begins. */
  cursor: string | null;
  limit: number;
  waitMs: number;
}

/**
 * Reads the parameters of `GET /api/changes`.
 *
 * @throws ForbiddenError (403) for `status`; ValidationError (400) for anything else outside the contract
 */
export function parseChangesQuery(query: RawQuery): ChangesRequest {
  checkKeys(query, ['cursor', 'limit', 'wait']);
  const { cursor, limit, wait } = query.params;
  if (cursor !== undefined && !(typeof cursor === 'string' && /^[\w.-]{1,120}$/.test(cursor))) {
    refuse('cursor', {
      zh: 'cursor 应为上一次返回的游标',
      en: 'cursor is the one that the page before answered.',
    });
  }
  return {
    cursor: cursor ?? null,
    limit: integer(limit, 'limit', LIMIT),
    waitMs: integer(wait, 'wait', WAIT_SECONDS) * 1_000,
  };
}

function integer(input: unknown, name: string, { fallback, min, max }: typeof LIMIT): number {
  if (input === undefined) return fallback;
  const value = typeof input === 'string' && /^\d{1,4}$/.test(input) ? Number(input) : -1;
  if (value < min || value > max) {
    refuse(name, {
      zh: `${name} 应为${min}至${max}的整数`,
      en: `${name} is an integer from ${min} to ${max}.`,
    });
  }
  return value;
}

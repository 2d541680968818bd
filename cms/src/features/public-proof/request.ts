import { isSlug, type ContentType } from '../../contract';
import { refuse } from '../errors';
import { checkKeys, type PublicRoute, type RawQuery } from '../public-api';
import { isProved, PROVED } from './shown';

const MOST_ENTRIES = 1_000;

/** `/api/proofs` and what is below it, as the public API's guard checks them; each address checks the rest of its own. */
export const proofsRoute: PublicRoute = {
  route: 'proofs',
  check: (query, below) =>
    checkKeys(query, below ? ['type', 'documentId', 'after', 'limit'] : ENTRY),
};

const ENTRY = ['type', 'documentId'];

export interface EntryRequest {
  type: ContentType;
  /** A documentId, or a slug. */
  key: string;
}

/** @throws ValidationError (400) for anything outside the contract */
export function entryAsked(query: RawQuery): EntryRequest {
  checkKeys(query, ENTRY);
  const { type, documentId } = query.params;
  if (!isProved(type)) {
    refuse('type', {
      zh: 'type 说是哪一类内容',
      en: 'type says which type of content.',
      allowed: [...PROVED.keys()],
    });
  }
  if (typeof documentId !== 'string' || !isSlug(documentId)) {
    refuse('documentId', {
      zh: 'documentId 应为记录编号，或网址名称',
      en: 'documentId is a record’s id, or its slug.',
    });
  }
  return { type, key: documentId };
}

export interface ChainRequest {
  after: number;
  limit: number;
}

/** @throws ValidationError (400) for anything outside the contract */
export function chainAsked(query: RawQuery): ChainRequest {
  checkKeys(query, ['after', 'limit']);
  return {
    after: integer(query.params.after, 'after', 0, 0, Number.MAX_SAFE_INTEGER),
    limit: integer(query.params.limit, 'limit', 500, 1, MOST_ENTRIES),
  };
}

function integer(input: unknown, name: string, fallback: number, min: number, max: number): number {
  if (input === undefined) return fallback;
  const value = typeof input === 'string' && /^\d{1,15}$/.test(input) ? Number(input) : -1;
  if (value < min || value > max) {
    refuse(name, {
      zh: `${name} 应为${min}至${max}的整数`,
      en: `${name} is an integer from ${min} to ${max}.`,
    });
  }
  return value;
}

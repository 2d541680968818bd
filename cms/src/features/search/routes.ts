import type { Core } from '@strapi/strapi';
import { searchOf } from './instance';
import { PAGE_SIZE, search } from './query/search';
import { popular, suggest, type Suggestion } from './query/suggest';
import { parseSearchQuery, parseSuggestQuery } from './request';

type Context = Parameters<Core.ControllerHandler>[0];

const SUGGESTIONS = 8;
/** Anyone may search: only published content is in the index. */
const config = { auth: false } as const;

const rawQuery = (ctx: Context) => ({ text: ctx.querystring, params: ctx.query });

/** `GET /api/search` and `GET /api/search/suggest`; see docs/guides/api.md. */
export function addSearchRoutes(strapi: Core.Strapi): void {
  const { index } = searchOf(strapi);

  async function find(ctx: Context) {
    const request = parseSearchQuery(rawQuery(ctx));
    const { hits, total, ...meta } = await index.reading((reader) => search(reader, request));
    const pageCount = Math.ceil(total / PAGE_SIZE);
    const pagination = { page: request.page, pageSize: PAGE_SIZE, pageCount, total };
    return { data: hits, meta: { ...meta, pagination } };
  }

  async function suggestions(ctx: Context) {
    const q = parseSuggestQuery(rawQuery(ctx));
    const found = await index.reading((reader) =>
      q.trim() === '' ? popular(reader, SUGGESTIONS) : suggest(reader, q, SUGGESTIONS),
    );
    return { data: found.map(toSuggestion), meta: {} };
  }

  strapi.server.routes([
    { method: 'GET', path: '/api/search', handler: find, config },
    { method: 'GET', path: '/api/search/suggest', handler: suggestions, config },
  ]);
}

const toSuggestion = ({ document, alias }: Suggestion) => {
  const { type, documentId, slug, title } = document;
  return { type, documentId, slug, title, alias };
};

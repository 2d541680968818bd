import type { Core } from '@strapi/strapi';
import { searchOf } from '.';
import { PAGE_SIZE, search } from './query/search';
import { popular, suggest } from './query/suggest';
import { parseSearchQuery, parseSuggestQuery } from './request';
import type { StoredDocument } from './index/documents-table';

type Context = Parameters<Core.ControllerHandler>[0];

const SUGGESTIONS = 8;

const rawQuery = (ctx: Context) => ({ text: ctx.querystring, params: ctx.query });

/** `GET /api/search` and `GET /api/search/suggest`; see docs/guides/api.md. */
export const searchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const request = parseSearchQuery(rawQuery(ctx));
    const { hits, total, ...meta } = await search(searchOf(strapi).index, request);
    const pageCount = Math.ceil(total / PAGE_SIZE);
    const pagination = { page: request.page, pageSize: PAGE_SIZE, pageCount, total };
    return { data: hits, meta: { ...meta, pagination } };
  },

  async suggest(ctx: Context) {
    const q = parseSuggestQuery(rawQuery(ctx));
    const { index } = searchOf(strapi);
    const found =
      q.trim() === ''
        ? (await popular(index, SUGGESTIONS)).map((document) => ({ document, alias: null }))
        : await suggest(index, q, SUGGESTIONS);
    return { data: found.map(({ document, alias }) => toSuggestion(document, alias)), meta: {} };
  },
});

const toSuggestion = ({ type, documentId, slug, title }: StoredDocument, alias: string | null) => ({
  type,
  documentId,
  slug,
  title,
  alias,
});

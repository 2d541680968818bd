import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';

interface Stored {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

/** What tests do to documents, through the Document Service as the admin and the seed do. */
interface Writer {
  create(params: { data: object; status?: 'published' }): Promise<Stored>;
  update(params: { documentId: string; data: object; status?: 'published' }): Promise<Stored>;
  clone(params: { documentId: string; data?: object }): Promise<{ entries: Stored[] }>;
  publish(params: { documentId: string }): Promise<{ entries: Stored[] }>;
  unpublish(params: { documentId: string }): Promise<unknown>;
  discardDraft(params: { documentId: string }): Promise<unknown>;
  delete(params: { documentId: string }): Promise<unknown>;
  findOne(params: { documentId: string; status?: 'published' }): Promise<Stored | null>;
}

/** The Document Service of one type, by its singular name. */
export function content(strapi: Core.Strapi, name: string): Writer {
  return strapi.documents(`api::${name}.${name}` as UID.ContentType) as unknown as Writer;
}

/** An article that may be published, with what the test says instead. */
export const articleData = (data: object = {}) => ({
  title: '翟店镇召开工作会议',
  summary: '摘要',
  body: '<p>正文</p>',
  source: '翟店镇',
  displayDate: '2026-01-02T00:00:00.000Z',
  ...data,
});

/** An article with this slug in front of readers. */
export const publishArticle = (strapi: Core.Strapi, slug: string, data: object = {}) =>
  content(strapi, 'article').create({ data: articleData({ slug, ...data }), status: 'published' });

/** Rows in every table of the portal's own content: what a refused save must leave as it was. */
export async function countRows(strapi: Core.Strapi): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    counts[uid] = await strapi.db.query(uid as UID.ContentType).count();
  }
  return counts;
}

/**
 * The statements that reach the database on behalf of what runs, its requests' handlers included; what the CMS does at
 * its own times (the relays, the schedule) is not among them.
 */
export async function queriesDuring(
  strapi: Core.Strapi,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const statements: string[] = [];
  const scope = new AsyncLocalStorage<true>();
  const server = strapi.server.httpServer;
  const enter = () => scope.enterWith(true);
  const record = ({ sql }: { sql: string }) => {
    if (scope.getStore()) statements.push(sql);
  };
  server.prependListener('request', enter);
  strapi.db.connection.on('query', record);
  try {
    await scope.run(true, run);
  } finally {
    strapi.db.connection.off('query', record);
    server.off('request', enter);
  }
  return statements;
}

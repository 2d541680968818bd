import type { Core, UID } from '@strapi/strapi';

const VIEWS = 'api::article-view.article-view' as UID.ContentType;
const TABLE = 'article_views';

/** The counts in the database, one row an article. */
export class PageViewStore {
  constructor(private readonly strapi: Core.Strapi) {}

  async read(articleDocumentId: string): Promise<number> {
    const row: { views: number } | null = await this.strapi.db
      .query(VIEWS)
      .findOne({ where: { articleDocumentId }, select: ['views'] });
    return row?.views ?? 0;
  }

  /** Adds to the counts in one statement, so that several processes may write at once. */
  async add(views: ReadonlyMap<string, number>): Promise<void> {
    const { db } = this.strapi;
    const now = new Date();
    const rows = [...views].map(([articleDocumentId, added]) => ({
      article_document_id: articleDocumentId,
      views: added,
      created_at: now,
      updated_at: now,
    }));
    await db
      .getConnection(TABLE)
      .insert(rows)
      .onConflict('article_document_id')
      .merge({
        views: db.connection.raw('?? + ??', [`${TABLE}.views`, 'excluded.views']),
        updated_at: now,
      });
  }

  async remove(articleDocumentId: string): Promise<void> {
    await this.strapi.db.query(VIEWS).deleteMany({ where: { articleDocumentId } });
  }
}

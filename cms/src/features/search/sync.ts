import type { Core } from '@strapi/strapi';
import { documentIdOf, readWrite } from '../database';
import type { PublishedContent } from './content';
import { toSearchDocument } from './document';
import type { SearchIndex } from './store/search-index';
import { isSearchType, type SearchType } from './searchable';

/** Brings the index up to what readers see. */
export class IndexSync {
  constructor(
    private readonly content: PublishedContent,
    private readonly index: SearchIndex,
  ) {}

  /** One entry, if another state of it is published than the index holds. */
  async refresh(type: SearchType, documentId: string): Promise<void> {
    const published = await this.content.version(type, documentId);
    if (published !== (await this.index.version(type, documentId)))
      await this.put(type, documentId);
  }

  /** One entry, whatever the index holds. */
  async put(type: SearchType, documentId: string): Promise<void> {
    const entry = await this.content.one(type, documentId);
    if (entry) await this.index.put(type, [toSearchDocument(type, entry)]);
    else await this.index.remove(type, [documentId]);
  }
}

/**
 * Keeps the index with every write of the Document Service, in the write's own transaction: what is published is found
 * at once, and what is unpublished is not any more.
 */
export function watchContent(
  strapi: Core.Strapi,
  sync: IndexSync,
  content: PublishedContent,
): void {
  strapi.documents.use(async (context, next) => {
    const write = readWrite(context);
    const { modelName } = context.contentType;
    const named = write !== null && content.isNamed(write.uid);
    if (!write || !(named || isSearchType(modelName))) return next();
    return strapi.db.transaction(async () => {
      const isNew = write.action === 'create' || write.action === 'clone';
      const known = isNew ? undefined : write.documentId;
      const before = named ? await content.standing(write.uid, known) : null;
      const result = await next();
      const documentId = known ?? documentIdOf(result);
      if (documentId === undefined) return result;
      if (isSearchType(modelName)) await sync.refresh(modelName, documentId);
      const after = named ? await content.standing(write.uid, documentId) : null;
      if (before?.name !== after?.name) {
        const naming = new Map([...(before?.naming ?? []), ...(after?.naming ?? [])]);
        for (const [id, type] of naming) await sync.put(type, id);
      }
      return result;
    });
  });
}

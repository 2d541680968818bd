import type { Core } from '@strapi/strapi';
import { beforeCommit } from '../database';
import { onWrite, type PublicVersion } from '../publication';
import { versionOf, type PublishedContent } from './content';
import { toSearchDocument } from './document';
import type { SearchIndex } from './store/search-index';
import { isSearchType, type SearchType } from './searchable';

/** Brings the index up to what readers see. */
export class IndexSync {
  constructor(
    private readonly content: PublishedContent,
    private readonly index: SearchIndex,
  ) {}

  /**
   * One entry, if another state of it is published than the index holds.
   *
   * @param known the version that is published, where the caller has read it; null when readers do not find it
   */
  async refresh(type: SearchType, documentId: string, known?: string | null): Promise<void> {
    const published = known === undefined ? await this.content.version(type, documentId) : known;
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
 * Updates the index with every write of the Document Service, in the same transaction: what is published is
 * found at once, and what is unpublished no longer.
 */
export function watchContent(
  strapi: Core.Strapi,
  sync: IndexSync,
  content: PublishedContent,
): void {
  onWrite(strapi, {
    async follow({ uid, documentId, after }) {
      const { modelName } = strapi.contentType(uid);
      if (!isSearchType(modelName)) return;
      const version = after?.listed ? versionOf(after) : null;
      await beforeCommit(strapi, 'search', `${uid} ${documentId}`, () =>
        sync.refresh(modelName, documentId, version),
      );
    },
    async look({ uid }, before) {
      if (!content.isNamed(uid)) return null;
      const namingBefore = before ? await content.naming(uid, before.documentId) : [];
      return async ({ documentId, after }) => {
        if (nameIn(before) === nameIn(after)) return;
        const naming = new Map([...namingBefore, ...(await content.naming(uid, documentId))]);
        for (const [id, type] of naming) {
          await beforeCommit(strapi, 'search', `${type} ${id} named anew`, () =>
            sync.put(type, id),
          );
        }
      };
    },
  });
}

/** The name that readers see. */
const nameIn = (version: PublicVersion | null) => (version?.shown ? version.name : null);

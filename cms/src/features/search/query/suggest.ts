import { documentsTable, type StoredDocument } from '../index/documents-table';
import type { SearchIndex } from '../index/search-index';
import { inOrder, ranked } from './find';
import { aliasOf } from './hit';
import { parseQuery } from './parse';

/** What can be chosen while a query is being typed: titles and names alone. */
export async function suggest(
  index: SearchIndex,
  q: string,
  limit: number,
): Promise<{ document: StoredDocument; alias: string | null }[]> {
  const query = parseQuery(q, index.tokenizer);
  for (const [i, match] of query.matches.entries()) {
    const best = await ranked(index, query, { match, whole: i === 0 }, null, ['head']);
    if (best.length > 0) {
      return best
        .slice(0, limit)
        .map((document) => ({ document, alias: aliasOf(document, query) }));
    }
  }
  return [];
}

/** What people read most. */
export async function popular(index: SearchIndex, limit: number): Promise<StoredDocument[]> {
  const ids = await documentsTable.popular(index.connection, limit);
  return inOrder(ids, await documentsTable.read(index.connection, ids, { body: false }));
}

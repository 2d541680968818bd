import type { StoredDocument } from '../store/document-row';
import { documentsTable } from '../store/documents-table';
import type { IndexReader } from '../store/search-index';
import { inOrder, ranked } from './find';
import { aliasOf } from './hit';
import { parseQuery } from './parse';

export interface Suggestion {
  document: StoredDocument;
  /** Another name, where it was found by that. */
  alias: string | null;
}

/** What can be chosen while a query is being typed: titles and names alone. */
export async function suggest(
  reader: IndexReader,
  q: string,
  limit: number,
): Promise<Suggestion[]> {
  const query = parseQuery(q, reader);
  for (const [i, match] of query.matches.entries()) {
    const best = await ranked(reader, query, { match, whole: i === 0 }, null, ['head']);
    if (best.length > 0) {
      return best
        .slice(0, limit)
        .map((document) => ({ document, alias: aliasOf(document, query) }));
    }
  }
  return [];
}

/** What people read most. */
export async function popular({ connection }: IndexReader, limit: number): Promise<Suggestion[]> {
  const ids = await documentsTable.popular(connection, limit);
  const documents = await documentsTable.read(connection, ids, { body: false });
  return inOrder(ids, documents).map((document) => ({ document, alias: null }));
}

import type { SearchDocument } from '../document';
import type { SearchType } from '../searchable';

export type StoredDocument = Omit<SearchDocument, 'version'> & { id: number };

/** As it stands in the database; lists are JSON. */
export interface Row {
  id: number | string;
  type: SearchType;
  document_id: string;
  version: string;
  slug: string | null;
  title: string;
  names: string;
  keywords: string;
  summary: string;
  body: string;
  date: string | null;
}

export function toRow(id: number, document: SearchDocument): Row {
  const { documentId, names, keywords, ...rest } = document;
  return {
    ...rest,
    id,
    document_id: documentId,
    names: JSON.stringify(names),
    keywords: JSON.stringify(keywords),
  };
}

export const toStored = (row: Row): StoredDocument => ({
  id: Number(row.id),
  type: row.type,
  documentId: row.document_id,
  slug: row.slug,
  title: row.title,
  names: JSON.parse(row.names) as string[],
  keywords: JSON.parse(row.keywords) as string[],
  summary: row.summary,
  body: row.body ?? '',
  date: row.date,
});

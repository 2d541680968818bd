import type { Core, UID } from '@strapi/strapi';

export type Uid = `api::${string}.${string}`;

/** An entry as the Document Service answers it; attributes are the schema's. */
export type Entry = { id: number; documentId: string } & Record<string, unknown>;

export interface ReadParams {
  status?: 'draft' | 'published';
  filters?: Record<string, unknown>;
  fields?: string[];
  populate?: Record<string, unknown>;
  sort?: string[];
  start?: number;
  limit?: number;
}

/** What the features read from the Document Service. */
export interface Documents {
  findMany(params: ReadParams): Promise<Entry[]>;
  findFirst(params: ReadParams): Promise<Entry | null>;
  count(params: Pick<ReadParams, 'status' | 'filters'>): Promise<number>;
}

/**
 * The Document Service of a type known only at run time. Strapi's own types need a literal UID and generated
 * types; this is the one place that works without.
 */
export function documents(strapi: Core.Strapi, uid: Uid): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

import type { Core } from '@strapi/strapi';

/** What has been loaded so far; kept in the database beside the records, in the same transactions. */
export interface SeedState {
  status: 'running' | 'done';
  content: string;
  /** Document ids by record key. */
  records: Record<string, string>;
  /** Uploaded files by path inside the content folder. */
  media: Record<string, { id: number; sha256: string }>;
}

const place = { type: 'core', name: 'seed', key: 'state' };

export async function readState(strapi: Core.Strapi): Promise<SeedState | undefined> {
  return ((await strapi.store.get(place)) as SeedState | null) ?? undefined;
}

export async function writeState(strapi: Core.Strapi, state: SeedState): Promise<void> {
  await strapi.store.set({ ...place, value: state });
}

import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { VersionField } from '@township/rules/version-text';
import type { PageOf } from '../use-pages';

/** As the CMS tells of a version; see `Version` in its feature. Moments are ISO 8601. */
export interface Version {
  id: number;
  action: string;
  at: string;
  actor: { kind: string; name: string };
  restored: number | null;
  hash: string;
}

export interface WholeVersion extends Version {
  content: Record<string, unknown>;
  schema: Record<string, VersionField>;
}

interface VersionPage {
  versions: Version[];
  before: number | null;
}

interface PutBack {
  lost: string[];
  dropped: string[];
}

/** Asks the CMS about the versions of one entry. @throws FetchError */
export function useVersionApi(model: string, documentId: string) {
  const { get, post } = useFetchClient();
  return useMemo(() => {
    const base = `/portal/versions/${model}/${documentId}`;
    return {
      list: async (last: number | null): Promise<PageOf<Version>> => {
        const { data } = await get<{ data: VersionPage }>(`${base}?before=${last ?? ''}`);
        return { items: data.data.versions, before: data.data.before };
      },
      find: async (id: number) => (await get<{ data: WholeVersion }>(`${base}/${id}`)).data.data,
      /** @param over the newest version that was looked at: over one after it nothing is put */
      restore: async (id: number, over: number, fields?: string[]) => {
        const headers = { 'If-Match': `"${over}"` };
        const path = `${base}/${id}/restore`;
        return (await post<{ data: PutBack }>(path, { fields }, { headers })).data.data;
      },
    };
  }, [get, post, model, documentId]);
}

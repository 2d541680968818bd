import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** As the CMS tells of a link; see `Listed` in its feature. Moments are ISO 8601. */
export interface ShareLink {
  id: number;
  maker: string;
  madeAt: string;
  expiresAt: string;
  state: 'open' | 'expired' | 'revoked';
  isOutdated: boolean;
  mayRevoke: boolean;
  count: number;
  last: string | null;
}

/** Asks the CMS about previews of one entry. Paths are the site's. @throws FetchError */
export function usePreviewApi(model: string, documentId: string) {
  const { get, post, del } = useFetchClient();
  return useMemo(() => {
    const base = `/portal/previews/${model}/${documentId}`;
    return {
      open: async () => (await post<{ data: { path: string } }>(base)).data.data.path,
      links: async () => (await get<{ data: ShareLink[] }>(`${base}/links`)).data.data,
      share: async (days: number) =>
        (await post<{ data: { path: string } }>(`${base}/links`, { days })).data.data.path,
      revoke: async (id: number) => void (await del(`${base}/links/${id}`)),
    };
  }, [get, post, del, model, documentId]);
}

export type PreviewApi = ReturnType<typeof usePreviewApi>;

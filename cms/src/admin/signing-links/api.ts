import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  MadeSigningLink,
  SigningAsked,
  ToldSigning,
} from '@township/rules/review/signing-told';

/** Asks the CMS about links by which somebody signs one entry. @throws FetchError */
export function useSigningApi(model: string, documentId: string) {
  const { get, post, del } = useFetchClient();
  return useMemo(() => {
    const path = `/portal/signing-links/${model}/${documentId}`;
    return {
      read: async () => (await get<{ data: ToldSigning }>(path)).data.data,
      send: async (asked: SigningAsked) =>
        (await post<{ data: MadeSigningLink }>(path, asked)).data.data,
      revoke: async (id: number) => (await del<{ data: ToldSigning }>(`${path}/${id}`)).data.data,
    };
  }, [get, post, del, model, documentId]);
}

export type SigningApi = ReturnType<typeof useSigningApi>;

import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReviewAction } from '@township/rules/review/round';
import type { ToldReview } from '@township/rules/review/told';

/** Asks the CMS about the review of one entry. @throws FetchError */
export function useReviewApi(model: string, documentId: string) {
  const { get, post } = useFetchClient();
  return useMemo(() => {
    const path = `/portal/review/entries/${model}/${documentId}`;
    return {
      read: async () => (await get<{ data: ToldReview }>(path)).data.data,
      act: async (action: ReviewAction, body: object) =>
        (await post<{ data: ToldReview }>(`${path}/${action}`, body)).data.data,
    };
  }, [get, post, model, documentId]);
}

export type ReviewApi = ReturnType<typeof useReviewApi>;

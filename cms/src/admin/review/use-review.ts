import { useCallback, useEffect, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { ReviewAction } from '@township/rules/review/round';
import { ACTION_RULES } from '@township/rules/review/round-table';
import type { ToldReview } from '@township/rules/review/told';
import { refusalOf } from '../refusal';
import { useReviewApi } from './api';
import { readAgain, setTold, useTold } from './store';

/** The review of one entry, and what is done in it. */
export interface Review {
  told: ToldReview | null;
  isLost: boolean;
  read(): void;
  /** @returns why it was not done; null where it was */
  act(action: ReviewAction, body?: object): Promise<string | null>;
}

/** @param savedAt when it changes, what stands there is asked for anew */
export function useReview(model: string, documentId: string, savedAt: string | undefined): Review {
  const api = useReviewApi(model, documentId);
  const { toggleNotification } = useNotification();
  const told = useTold(model, documentId);
  const [isLost, setLost] = useState(false);
  const read = useCallback(() => {
    void api.read().then(
      (now) => {
        setTold(model, documentId, now);
        setLost(false);
      },
      () => setLost(true),
    );
  }, [api, model, documentId]);
  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [read, savedAt]);
  const act = async (action: ReviewAction, body: object = {}) => {
    try {
      setTold(
        model,
        documentId,
        await api.act(action, { contentHash: told?.contentHash, ...body }),
      );
      const message = `${ACTION_RULES[action].label}：已完成`;
      toggleNotification({ type: 'success', message });
      readAgain(model, documentId);
      return null;
    } catch (error) {
      // Somebody else may have been quicker.
      read();
      return refusalOf(error).message;
    }
  };
  return { told, isLost, read, act };
}

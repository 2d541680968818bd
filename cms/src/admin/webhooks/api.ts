import { useCallback, useEffect, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { refusalOf, type Refusal } from '../refusal';
import { openedAt } from '../use-opened';

/** As the CMS tells of a webhook; see `ToldWebhook` in its feature. Moments are ISO 8601. */
export interface Webhook {
  id: number;
  /** Of the form: what is saved says from which one it was made. */
  version: string;
  name: string;
  address: string;
  types: string[];
  state: 'on' | 'off' | 'gone' | 'failed';
  formerUntil: string | null;
  isReplaying: boolean;
  waiting: number;
  failures: number;
  nextAttemptAt: string | null;
  lastSuccessAt: string | null;
  lastFailureAt: string | null;
  lastFailure: string | null;
  stuck: { message: string; event: string; sequence: number | null } | null;
}

export interface Attempt {
  at: string;
  message: string;
  event: string;
  sequence: number | null;
  attempt: number;
  status: number | null;
  failure: string | null;
  ms: number;
  answer: string;
}

export interface LoggedAttempt extends Attempt {
  id: number;
}

export type WebhookInput = Pick<Webhook, 'name' | 'address' | 'types'>;

/** What a save answers. */
export type SavedWebhook = WebhookInput & Pick<Webhook, 'version'>;

const BASE = '/portal/webhooks';

/** Asks the CMS about webhooks; an answer that is none becomes a refusal. */
export function useWebhookApi() {
  const client = useFetchClient();
  return useCallback(
    async <T>(
      method: 'get' | 'post' | 'put' | 'del',
      path = '',
      body?: object,
      opened?: string,
    ): Promise<T> => {
      const answer =
        method === 'get' || method === 'del'
          ? await client[method]<{ data: T }>(BASE + path)
          : await client[method]<{ data: T }>(BASE + path, body ?? {}, openedAt(opened));
      return answer.data.data;
    },
    [client],
  );
}

/** What the CMS says, asked again every few seconds while the page is looked at; why it does not, once it does not any more. */
export function useFollowed<T>(path: string, everyMs: number) {
  const ask = useWebhookApi();
  const { toggleNotification } = useNotification();
  const [data, setData] = useState<T | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useCallback(async () => {
    try {
      setData(await ask<T>('get', path));
      setRefusal(null);
    } catch (error) {
      const refused = refusalOf(error);
      setRefusal((before) => {
        if (!before) toggleNotification({ type: 'danger', message: refused.message });
        return refused;
      });
    }
  }, [ask, path, toggleNotification]);
  useEffect(() => {
    void load();
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void load();
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [load, everyMs]);
  return { data, refusal, load };
}

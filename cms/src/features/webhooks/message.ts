import { contract, type ChangedType, type WebhookEvent } from '../../contract';
import type { LoggedChange } from '../changes';
import type { Webhook } from './webhooks-table';

/** What is posted at a time. */
export interface Message {
  /** `webhook-id`: the same whenever it is sent again. */
  id: string;
  event: WebhookEvent;
  /** Of the change; null of an event that is about none. */
  sequence: number | null;
}

/** Event and webhook make it: a receiver behind two of them hears of a change from each. */
export const messageId = ({ id }: Pick<Webhook, 'id'>, event: string): string =>
  `msg_${id}_${event}`;

/**
 * @param cursor that stands behind the change
 * @param siteUrl below which the API stands; empty when nobody has said
 */
export function changeMessage(
  webhook: Webhook,
  change: LoggedChange,
  cursor: string,
  siteUrl: string,
): Message {
  const type = change.type as ChangedType;
  const { sequence, documentId, slug, previousSlug, occurredAt, copy } = change;
  const related = change.related as Extract<
    WebhookEvent,
    { data: { related: object } }
  >['data']['related'];
  return {
    id: messageId(webhook, change.id),
    sequence,
    event: {
      type: `${type}.${copy}`,
      timestamp: occurredAt,
      data: {
        sequence,
        type,
        documentId,
        action: copy,
        slug,
        previousSlug,
        changedAt: occurredAt,
        related,
        cursor,
        url: addressOf(type, documentId, siteUrl),
      },
    },
  };
}

export const startOverMessage = (
  webhook: Webhook,
  id: string,
  cursor: string,
  now: Date,
): Message => ({
  id: messageId(webhook, id),
  sequence: null,
  event: { type: 'start-over', timestamp: now.toISOString(), data: { cursor } },
});

export const testMessage = (webhook: Webhook, id: string, now: Date): Message => ({
  id: messageId(webhook, id),
  sequence: null,
  event: { type: 'test', timestamp: now.toISOString(), data: {} },
});

/** Of a record in the API, by its documentId, which never changes. */
function addressOf(type: ChangedType, documentId: string, siteUrl: string): string | null {
  const definition = Object.values(contract).find((one) => one.type === type);
  if (!definition || !siteUrl) return null;
  const { origin } = new URL(siteUrl);
  const list = `${origin}/api/${definition.route}`;
  return definition.kind === 'collection' ? `${list}/${documentId}` : list;
}

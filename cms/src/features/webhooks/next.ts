import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChangedType } from '../../contract';
import { readChanges, type LoggedChange } from '../changes';
import type { Destination, Progress } from '../delivery';
import { changeMessage, startOverMessage, type Message } from './message';
import type { Replay, Webhook } from './webhooks-table';

/** Changes of the log that are looked at together for one that the webhook is told of. */
const PAGE = 100;

/** What a webhook is to be told next, and where it stands once that is done. */
export interface Next {
  /** Null when there is progress without a post. */
  message: Message | null;
  progress: Progress;
  /** Where the replay moves on to; null when it ends. */
  replay?: { from: Replay; cursor: string | null };
}

/** Null when there is nothing. A replay comes before what is new: a webhook is told of one thing at a time. */
export async function nextFor(
  strapi: Core.Strapi,
  webhook: Webhook,
  { cursor, startOver }: Destination,
  now: Date,
): Promise<Next | null> {
  if (startOver !== null) {
    const message = startOverMessage(webhook, startOver, cursor, now);
    return { message, progress: { startOver: null } };
  }
  if (webhook.replay) return nextOfReplay(strapi, webhook, webhook.replay);
  const found = await seek(strapi, cursor, webhook.types);
  if (found.startOver) {
    return { message: null, progress: { cursor: found.cursor, startOver: randomUUID() } };
  }
  if (found.cursor === cursor) return null;
  return { message: messageOf(strapi, webhook, found), progress: { cursor: found.cursor } };
}

async function nextOfReplay(strapi: Core.Strapi, webhook: Webhook, from: Replay): Promise<Next> {
  const found = await seek(strapi, from.cursor, webhook.types, from.until);
  const isBeyond = (found.change?.sequence ?? 0) > from.until;
  const ended = found.startOver || found.cursor === from.cursor || isBeyond;
  if (ended) return { message: null, progress: {}, replay: { from, cursor: null } };
  const message = messageOf(strapi, webhook, found);
  return { message, progress: {}, replay: { from, cursor: found.cursor } };
}

interface Found {
  /** The next of the wanted types; null when the page holds none. */
  change: LoggedChange | null;
  /** Behind it, or behind the page. */
  cursor: string;
  startOver: boolean;
}

/** The next change of some types behind a cursor; one above `until` is taken whatever its type. */
async function seek(
  strapi: Core.Strapi,
  after: string,
  types: readonly ChangedType[],
  until = Infinity,
): Promise<Found> {
  const { changes, cursor, startOver } = await readChanges(strapi, after, PAGE);
  const wanted = ({ type, sequence }: LoggedChange) =>
    sequence > until || types.some((one) => one === type);
  const index = changes.findIndex(wanted);
  if (index === -1) return { change: null, cursor, startOver };
  const upTo = await readChanges(strapi, after, index + 1);
  return { change: upTo.changes[index] ?? null, cursor: upTo.cursor, startOver: upTo.startOver };
}

const messageOf = (strapi: Core.Strapi, webhook: Webhook, { change, cursor }: Found) =>
  change && changeMessage(webhook, change, cursor, strapi.config.get<string>('site.url'));

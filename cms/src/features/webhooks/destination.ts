import type { Core } from '@strapi/strapi';
import { readChanges } from '../changes';
import type { Connection } from '../database';
import { destinationsTable, type Destination } from '../delivery';
import type { Webhook } from './webhooks-table';

const addressOf = ({ id }: Pick<Webhook, 'id'>) => `webhook/${id}`;

/** How far webhooks have been told, by their ids. */
export async function destinationsOf(connection: Connection): Promise<Map<number, Destination>> {
  const all = await destinationsTable.all(connection, 'webhook');
  return new Map(all.map((one) => [Number(one.address.split('/')[1]), one]));
}

/** Has a webhook told of what changes from now on; call it in a transaction. */
export async function addDestination(
  strapi: Core.Strapi,
  connection: Connection,
  webhook: Webhook,
): Promise<void> {
  const { cursor } = await readChanges(strapi, null, 1);
  const { secret } = webhook;
  await destinationsTable.add(connection, {
    kind: 'webhook',
    address: addressOf(webhook),
    secret,
    cursor,
    startOver: null,
  });
}

export const removeDestination = (connection: Connection, webhook: Webhook): Promise<void> =>
  destinationsTable.remove(connection, addressOf(webhook));

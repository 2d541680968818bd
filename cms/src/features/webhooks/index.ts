import type { Core } from '@strapi/strapi';
import { attemptsTable } from './attempts-table';
import { addDestination, destinationsOf } from './destination';
import { Webhooks } from './manage';
import { WebhookRelays } from './relays';
import { webhookRoutes } from './routes';
import { closeStrapisWebhooks, disableStrapisWebhooks } from './strapis-own';
import { webhooksTable } from './webhooks-table';

type Context = { strapi: Core.Strapi };

const relays = new WeakMap<Core.Strapi, WebhookRelays>();

/** Tells whoever an administrator has entered of changes, by Standard Webhooks 1.0: another kind of destination of the relay. */
export function registerWebhooks({ strapi }: Context): void {
  closeStrapisWebhooks(strapi);
  webhookRoutes(strapi, new Webhooks(strapi, () => relays.get(strapi)?.changed()));
}

/** Starts telling, with what an earlier run left behind; part of a boot, behind `startDelivery`. */
export async function startWebhooks({ strapi }: Context): Promise<void> {
  const { connection } = strapi.db;
  await disableStrapisWebhooks(strapi);
  await webhooksTable.install(connection);
  await attemptsTable.install(connection);
  const known = await destinationsOf(connection);
  for (const webhook of await webhooksTable.all(connection)) {
    // An older CMS that ran on this database knows sites alone.
    if (!known.has(webhook.id)) await addDestination(strapi, connection, webhook);
  }
  const started = new WebhookRelays(strapi);
  relays.set(strapi, started);
  await started.start();
}

export async function stopWebhooks({ strapi }: Context): Promise<void> {
  await relays.get(strapi)?.stop();
  relays.delete(strapi);
}

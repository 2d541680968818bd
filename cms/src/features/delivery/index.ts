import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ContentType } from '../../contract';
import { logChange, newestChangeOf, onChanges, readChanges } from '../changes';
import { onWrite, readPublicVersion, uidOf } from '../publication';
import { changeEvent, newEvent } from './change-event';
import { destinationsTable } from './destinations';
import { keepFormerOutbox } from './former-outbox';
import { watchMedia } from './media';
import { Relay } from './relay';
import { seal } from './secret';
import { SiteChannel } from './site-channel';
import { undeliveredTable } from './undelivered';

export type { Channel } from './channel';
export { destinationsTable, type Claim, type Destination, type Progress } from './destinations';
export { POLL_MS, Relay } from './relay';
export { seal, unseal } from './secret';

type Context = { strapi: Core.Strapi };

const relays = new WeakMap<Core.Strapi, Relay[]>();

/** Writes every change that readers can see to the log, in the change's own transaction. */
export async function registerDelivery({ strapi }: Context): Promise<void> {
  onWrite(strapi, {
    async follow(change) {
      const event = changeEvent(strapi.contentType(change.uid), change);
      if (event) await logChange(strapi, event);
    },
  });
  watchMedia(strapi, (event) => logChange(strapi, event));
  onChanges(strapi, () => relays.get(strapi)?.forEach((relay) => relay.wake()));
  await keepFormerOutbox(strapi);
}

/** Tells that a public record looks different now, or is seen no more, though nobody changed it. */
export async function announce(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const version = await readPublicVersion(strapi, uidOf(type), documentId);
  if (!version?.shown && !version?.gone) return;
  const { slug, related, gone } = version;
  if (gone && (await newestChangeOf(strapi, type, documentId))?.action === 'unpublish') return;
  const action = gone ? 'unpublish' : 'update';
  await logChange(
    strapi,
    newEvent({ type, action, documentId, slug, previousSlug: null, related }),
  );
}

/** Starts relaying, with what an earlier run left behind; part of a boot, which one process at a time does. */
export async function startDelivery({ strapi }: Context): Promise<void> {
  await configureSites(strapi);
  const sites = await destinationsTable.all(strapi.db.connection, 'site');
  const started = sites.map(({ id }) => new Relay(strapi, id, new SiteChannel(strapi)));
  relays.set(strapi, started);
  started.forEach((relay) => relay.wake());
}

export async function stopDelivery({ strapi }: Context): Promise<void> {
  await Promise.all((relays.get(strapi) ?? []).map((relay) => relay.stop()));
  relays.delete(strapi);
}

/** The sites that the environment names are the destinations. One that is new starts over, and goes on from this moment. */
async function configureSites(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  await destinationsTable.install(connection);
  await undeliveredTable.install(connection);
  const origins = strapi.config.get<string[]>('delivery.origins');
  await destinationsTable.removeOthers(connection, 'site', origins);
  const known = new Map(
    (await destinationsTable.all(connection, 'site')).map(({ address, id }) => [address, id]),
  );
  for (const address of origins) {
    const secret = seal(strapi, strapi.config.get<string>('delivery.secret'));
    const id = known.get(address);
    if (id !== undefined) {
      await destinationsTable.configure(connection, id, secret);
      continue;
    }
    const { cursor } = await readChanges(strapi, null, 1);
    await destinationsTable.add(connection, {
      kind: 'site',
      address,
      secret,
      cursor,
      startOver: randomUUID(),
    });
  }
}

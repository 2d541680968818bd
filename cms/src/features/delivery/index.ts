import type { Core } from '@strapi/strapi';
import type { ChangeEvent } from '@township/rules/delivery';
import type { ContentType } from '../../contract';
import { logChange } from '../changes';
import { onWrite, readPublicVersion, uidOf } from '../publication';
import { changeEvent, newEvent } from './change-event';
import { watchMedia } from './media';
import { Outbox } from './outbox';
import { Poster } from './poster';

type Context = { strapi: Core.Strapi };

const posters = new WeakMap<Core.Strapi, Poster[]>();

/** Writes every change that readers can see to the log and to the outbox, in the change's own transaction. */
export function registerDelivery({ strapi }: Context): void {
  onWrite(strapi, {
    async follow(change) {
      const event = changeEvent(strapi.contentType(change.uid), change);
      if (event) await publish(strapi, event);
    },
  });
  watchMedia(strapi, (event) => publish(strapi, event));
}

/** Tells sites that a public record looks different now, though nobody changed it. */
export async function announce(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<void> {
  const version = await readPublicVersion(strapi, uidOf(type), documentId);
  if (!version?.shown) return;
  const { slug, related } = version;
  await publish(
    strapi,
    newEvent({ type, action: 'update', documentId, slug, previousSlug: null, related }),
  );
}

async function publish(strapi: Core.Strapi, event: ChangeEvent): Promise<void> {
  const origins = strapi.config.get<string[]>('delivery.origins');
  await strapi.db.transaction(async ({ onCommit }) => {
    await logChange(strapi, event);
    await new Outbox(strapi).add(event, origins);
    onCommit(() => posters.get(strapi)?.forEach((poster) => poster.wake()));
  });
}

/** Starts posting, with what an earlier run left behind. */
export async function startDelivery({ strapi }: Context): Promise<void> {
  const outbox = new Outbox(strapi);
  const origins = strapi.config.get<string[]>('delivery.origins');
  const secret = strapi.config.get<string>('delivery.secret');
  await outbox.removeOtherOrigins(origins);
  const started = origins.map((origin) => new Poster(strapi, outbox, origin, secret));
  posters.set(strapi, started);
  started.forEach((poster) => poster.wake());
}

export async function stopDelivery({ strapi }: Context): Promise<void> {
  await Promise.all((posters.get(strapi) ?? []).map((poster) => poster.stop()));
  posters.delete(strapi);
}

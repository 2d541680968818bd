import type { Core } from '@strapi/strapi';
import type { ChangeEvent, ContentType } from '@township/rules/delivery';
import { documentIdOf } from '../database';
import { changeEvent, newEvent } from './change-event';
import { watchMedia } from './media';
import { Outbox } from './outbox';
import { Poster } from './poster';
import { PUBLIC_TYPES, hasDrafts, uidOf } from './public-content';
import { readPublicVersion } from './public-version';

export { PUBLIC_TYPES, hasDrafts, publicOnly, uidOf } from './public-content';

type Context = { strapi: Core.Strapi };

const CHANGES = new Set(['create', 'clone', 'update', 'delete', 'publish', 'unpublish']);

const posters = new WeakMap<Core.Strapi, Poster[]>();

/**
 * Writes every change that readers can see to the outbox, in the change's own transaction.
 * Register it before other Document Service middlewares, so that their writes stand in it too.
 */
export function registerDelivery({ strapi }: Context): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, contentType } = context;
    const type = PUBLIC_TYPES.get(uid);
    if (!type || !CHANGES.has(action)) return next();
    return strapi.db.transaction(async () => {
      const known = documentIdOf(context.params);
      const before = known ? await readPublicVersion(strapi, uid, known) : null;
      const result = await next();
      const documentId = known ?? documentIdOf(result);
      if (!documentId) return result;
      const after = await readPublicVersion(strapi, uid, documentId);
      const event = changeEvent({
        type,
        documentId,
        action,
        hasDrafts: hasDrafts(contentType),
        before,
        after,
      });
      if (event) await publish(strapi, event);
      return result;
    });
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
  if (!version) return;
  const { slug, related } = version;
  await publish(
    strapi,
    newEvent({ type, action: 'update', documentId, slug, previousSlug: null, related }),
  );
}

async function publish(strapi: Core.Strapi, event: ChangeEvent): Promise<void> {
  const origins = strapi.config.get<string[]>('delivery.origins');
  await strapi.db.transaction(async ({ onCommit }) => {
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

import type { Core } from '@strapi/strapi';
import { unseal } from '../delivery';
import type { Attempt } from './attempts-table';
import type { Message } from './message';
import { post, type Outcome } from './post';
import { signedHeaders } from './secrets';
import type { Webhook } from './webhooks-table';

/** Signs a message and posts it, once. */
export async function deliver(
  strapi: Core.Strapi,
  { address, secret, former }: Webhook,
  message: Message,
  { now, stopping }: { now: Date; stopping?: AbortSignal },
): Promise<Outcome> {
  const sealed = former && former.until > now.getTime() ? [secret, former.secret] : [secret];
  const body = JSON.stringify(message.event);
  const secrets = sealed.map((one) => unseal(strapi, one));
  return post(address, {
    headers: signedHeaders({ id: message.id, now, body }, secrets),
    body,
    now,
    listed: strapi.config.get<string[]>('webhooks.allowedHosts'),
    ...(stopping && { stopping }),
  });
}

/** A post as the log has it. */
export const attemptOf = (
  { id, event, sequence }: Message,
  { status, failure, ms, answer }: Outcome,
  at: Date,
  attempt: number,
): Attempt => ({
  at,
  message: id,
  event: event.type,
  sequence,
  attempt,
  status,
  failure,
  ms,
  answer,
});

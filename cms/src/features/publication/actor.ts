import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Who changes content. */
export interface Actor {
  /** A member of staff, who signs without an account, a program with a token, a visitor of the site, or the portal itself: a job, an import, anything else. */
  kind: 'person' | 'signer' | 'apiKey' | 'visitor' | 'job' | 'import' | 'system';
  /** The row of the person, the signer or the token. */
  id: number | null;
  /** For people who read the log. */
  name: string;
}

const SYSTEM: Actor = { kind: 'system', id: null, name: 'system' };
const MAX_NAME = 255;

/** Strapi's names of signing in by a key: to the API, and to the admin's, where it does what its owner may. */
const KEYS = ['content-api-token', 'admin-token'];

const acting = new AsyncLocalStorage<Actor>();

/** Runs the portal's own work under its name. */
export function actingAs<T>(kind: 'job' | 'import', name: string, work: () => T): T {
  return acting.run({ kind, id: null, name }, work);
}

/** Does what somebody asked for who signs without an account. */
export const actingForSigner = <T>(id: number, name: string, work: () => T): T =>
  acting.run(named('signer', id, name), work);

/** Who is at work here: the portal where it says so, else who sent the request. */
export function currentActor(strapi: Core.Strapi): Actor {
  const own = acting.getStore();
  if (own) return own;
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  return state ? senderOf(state) : SYSTEM;
}

/** Who sent a request. */
export function senderOf(state: RequestState): Actor {
  const { strategy, credentials } = state.auth ?? {};
  if (strategy?.name === 'admin' && credentials) {
    return named('person', credentials.id, nameOf(credentials));
  }
  if (KEYS.includes(strategy?.name ?? '') && credentials) {
    return named('apiKey', credentials.id, credentials.name ?? '');
  }
  return { kind: 'visitor', id: null, name: 'visitor' };
}

export interface RequestState {
  auth?: { strategy?: { name?: string }; credentials?: Credentials | null };
}

/** An admin user or an API token, as Strapi's strategies leave it. */
export interface Credentials {
  id: number;
  name?: string;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/** Chinese names are written together, the family's first. */
export const nameOf = ({ lastname, firstname, username }: Credentials): string =>
  `${lastname ?? ''}${firstname ?? ''}` || (username ?? '');

const named = (kind: Actor['kind'], id: number, name: string): Actor => ({
  kind,
  id,
  name: name.slice(0, MAX_NAME),
});

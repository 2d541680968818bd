import type { Core } from '@strapi/strapi';
import { isOwn, type Belonging } from '@township/rules/staff';
import { scopesTable } from './scopes-table';

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/** Each of somebody's permissions asks anew, and so does each phase of a write. */
const asked = new WeakMap<Context, Map<number, Promise<Belonging>>>();

/** The villages and departments of an account; read once for a request, within a transaction where one is open. */
export function scopeOf(strapi: Core.Strapi, id: number): Promise<Belonging> {
  const read = async () => strapi.db.transaction(({ trx }) => scopesTable.find(trx, id));
  const ctx = strapi.requestContext.get();
  if (!ctx) return read();
  const known = asked.get(ctx) ?? new Map<number, Promise<Belonging>>();
  asked.set(ctx, known);
  const scope = known.get(id) ?? read();
  known.set(id, scope);
  return scope;
}

/** Accounts that share a village or a department with one, and itself: what they bring is for all of them. */
export async function colleaguesOf(strapi: Core.Strapi, id: number): Promise<number[]> {
  const scopes = await strapi.db.transaction(({ trx }) => scopesTable.all(trx));
  const own = scopes.get(id);
  const others = own ? [...scopes].filter(([, scope]) => isOwn(own, scope)) : [];
  return [...new Set([id, ...others.map(([other]) => other)])];
}

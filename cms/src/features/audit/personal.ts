import type { Core, UID } from '@strapi/strapi';
import { currentActor } from '../publication';
import type { RequestContext } from './origin';
import { audit } from './record';

/** What readers have told of themselves: who looks at it is written down, and what stood there is not. */
export const PERSONAL_FIELDS: ReadonlyMap<UID.Schema, ReadonlySet<string>> = new Map([
  ['api::correction.correction', new Set(['contact'])],
]);

type Row = Record<string, unknown>;

/** By request: the entries with something personal in them that were read for it. */
const seen = new WeakMap<RequestContext, Map<UID.Schema, Set<string>>>();

/** Notices whatever is read of these fields for somebody of the staff, through whichever door. */
export function watchPersonal(strapi: Core.Strapi): void {
  for (const [uid, fields] of PERSONAL_FIELDS) {
    const note = ({ result }: { result?: unknown }) => {
      const ctx = strapi.requestContext.get();
      if (!ctx || currentActor(strapi).kind !== 'person') return;
      const rows = ([result].flat() as (Row | null)[]).filter((row) =>
        [...fields].some((field) => row?.[field]),
      );
      if (rows.length === 0) return;
      const types = seen.get(ctx) ?? new Map<UID.Schema, Set<string>>();
      const ids = types.get(uid) ?? new Set<string>();
      rows.forEach((row) => ids.add(String(row?.documentId ?? row?.id)));
      seen.set(ctx, types.set(uid, ids));
    };
    strapi.db.lifecycles.subscribe({ models: [uid], afterFindOne: note, afterFindMany: note });
  }
}

const MOST_NAMED = 50;

/** Writes down what a request was answered with; what it changed is written down anyway. */
export async function auditPersonal(strapi: Core.Strapi, ctx: RequestContext): Promise<void> {
  if (ctx.method !== 'GET' || ctx.status >= 300) return;
  for (const [uid, ids] of seen.get(ctx) ?? []) {
    const { displayName } = strapi.contentType(uid as UID.ContentType).info;
    const [first] = ids;
    const isOne = ids.size === 1;
    await audit(strapi, {
      action: 'personal.read',
      subject: {
        type: uid,
        id: isOne ? first! : null,
        label: isOne ? displayName : `${displayName}，${ids.size} 条`,
      },
      details: isOne ? {} : { said: { 编号: [...ids].slice(0, MOST_NAMED).join(' ') } },
      ctx,
    });
  }
}

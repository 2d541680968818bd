import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { publishedOnly } from '../publication';
import { checkKeys, publicTypes, type PublicRoute } from '../public-api';

type Row = { documentId: string; updatedAt: string | Date };

/** `/api/digests`, as the public API's guard checks it. */
export const digestsRoute: PublicRoute = {
  route: 'digests',
  check: (query) => checkKeys(query, []),
};

/** `GET /api/digests`: proves in one request that a mirror holds what readers are shown; see docs/guides/api.md. */
export function registerDigests({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/api/digests',
      config: { auth: false },
      handler: async () => ({
        data: await Promise.all(publicTypes.map((type) => digestOf(strapi, type))),
        meta: {},
      }),
    },
  ]);
}

async function digestOf(strapi: Core.Strapi, type: (typeof publicTypes)[number]) {
  const uid = type.uid as UID.ContentType;
  const shown = type.kind === 'single' ? {} : (type.shownAt?.(new Date()) ?? {});
  const rows: Row[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'updatedAt'],
    where: { $and: [publishedOnly(strapi.contentType(uid)), shown] },
  });
  const lines = rows.map((row) => `${row.documentId} ${new Date(row.updatedAt).toISOString()}\n`);
  return {
    type: type.uid.split('.')[1],
    records: rows.length,
    digest: createHash('sha256').update(lines.sort().join('')).digest('hex'),
  };
}

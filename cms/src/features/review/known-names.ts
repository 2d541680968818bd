import type { Core, UID } from '@strapi/strapi';

/** Fields of running text: what stands in any other is no typing. */
export const WORDING: readonly string[] = ['title', 'summary', 'body', 'slogan'];

const NAMED: readonly string[] = ['api::village.village', 'api::enterprise.enterprise'];

/** Names that no correction of typing may touch: the town's villages and enterprises. */
export async function knownNames(strapi: Core.Strapi): Promise<string[]> {
  const names: string[] = [];
  for (const uid of NAMED) {
    const rows: { name: string }[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ select: ['name'] });
    names.push(...rows.map(({ name }) => name));
  }
  return [...new Set(names)];
}

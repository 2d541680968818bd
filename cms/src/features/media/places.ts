import type { Core, Struct } from '@strapi/strapi';
import { leavesOf, populateTree } from '../../attribute-tree';

type Values = Record<string, unknown>;

/** What an entry says of files at one place: a record of the library, or a name in the store. */
export interface Mention {
  /** `attachments.file` */
  place: string;
  fileId: number | null;
  name: string | null;
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'json', 'blocks']);

/** What must be read of an entry to know its files: media fields, and components to any depth. */
export const filePopulate = (strapi: Core.Strapi, { attributes }: Struct.Schema): Values =>
  populateTree(strapi, attributes, ({ type }) =>
    type === 'media' ? { select: ['id'] } : undefined,
  );

/** All files that an entry names: in media fields and in texts, components included. */
export function mentionsIn(
  strapi: Core.Strapi,
  { attributes }: Struct.Schema,
  entry: Values,
): Mention[] {
  return leavesOf(strapi, attributes, entry).flatMap(
    ({ attribute: { type }, value, path }): Mention[] => {
      const place = path.filter((step) => !/^\d+$/.test(step)).join('.');
      const items = [value].flat().filter((item) => item !== null && item !== undefined);
      if (type === 'media') {
        return items.map((item) => ({ place, fileId: (item as { id: number }).id, name: null }));
      }
      if (!TEXTS.has(type)) return [];
      return items.flatMap((item) =>
        namesIn(typeof item === 'string' ? item : JSON.stringify(item)).map((name) => ({
          place,
          fileId: null,
          name,
        })),
      );
    },
  );
}

/** Names in the store that a text or HTML links to. */
export function namesIn(text: string): string[] {
  const found = [...text.matchAll(/\/uploads\/([^\s"'<>?#&/\\]+)/g)].map(([, name = '']) =>
    decoded(name),
  );
  return [...new Set(found)];
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { Core, Schema, Struct, UID } from '@strapi/strapi';

type Values = Record<string, unknown>;

/** What an entry says of files at one place: a record of the library, or a name in the store. */
export interface Mention {
  /** `attachments.file` */
  place: string;
  fileId: number | null;
  name: string | null;
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'json', 'blocks']);

const modelOf = (strapi: Core.Strapi, uid: string) => strapi.getModel(uid as UID.Component);

/** What must be read of an entry to know its files: media fields, and components to any depth. */
export function filePopulate(strapi: Core.Strapi, schema: Struct.Schema): Values {
  const entries = Object.entries(schema.attributes as Schema.Attributes).flatMap(
    ([name, attribute]): [string, unknown][] => {
      if (attribute.type === 'media') return [[name, { select: ['id'] }]];
      const nested = (uid: string) => ({ populate: filePopulate(strapi, modelOf(strapi, uid)) });
      if (attribute.type === 'component') return [[name, nested(attribute.component)]];
      if (attribute.type !== 'dynamiczone') return [];
      return [[name, { on: Object.fromEntries(attribute.components.map((c) => [c, nested(c)])) }]];
    },
  );
  return Object.fromEntries(entries);
}

/** All files that an entry names: in media fields and in texts, components included. */
export function mentionsIn(
  strapi: Core.Strapi,
  schema: Struct.Schema,
  entry: Values,
  within = '',
): Mention[] {
  return Object.entries(schema.attributes as Schema.Attributes).flatMap(([name, attribute]) => {
    const place = within + name;
    const items = [entry[name]].flat().filter((item) => item !== null && item !== undefined);
    if (attribute.type === 'media') {
      return items.map((item) => ({ place, fileId: (item as { id: number }).id, name: null }));
    }
    if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      return items.flatMap((item) => {
        const values = item as Values;
        const uid = 'component' in attribute ? attribute.component : String(values.__component);
        return mentionsIn(strapi, modelOf(strapi, uid), values, `${place}.`);
      });
    }
    if (!TEXTS.has(attribute.type)) return [];
    return items.flatMap((item) =>
      namesIn(typeof item === 'string' ? item : JSON.stringify(item)).map((found) => ({
        place,
        fileId: null,
        name: found,
      })),
    );
  });
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

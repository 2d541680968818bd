import type { Core, Struct, UID } from '@strapi/strapi';
import { sanitizeRichText } from './sanitize';

type Attributes = Struct.SchemaAttributes;
type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `data` with every rich-text attribute sanitised, in components and dynamic zones too. */
function sanitizeData(strapi: Core.Strapi, attributes: Attributes, data: Values): Values {
  const component = (uid: string, value: unknown): unknown =>
    isObject(value)
      ? sanitizeData(strapi, strapi.getModel(uid as UID.Component).attributes, value)
      : value;

  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const attribute = attributes[name];
      if (attribute?.type === 'richtext' && typeof value === 'string') {
        return [name, sanitizeRichText(value)];
      }
      if (attribute?.type === 'component') {
        const { component: uid } = attribute;
        return [
          name,
          Array.isArray(value) ? value.map((item) => component(uid, item)) : component(uid, value),
        ];
      }
      if (attribute?.type === 'dynamiczone' && Array.isArray(value)) {
        return [name, value.map((item: Values) => component(String(item.__component), item))];
      }
      return [name, value];
    }),
  );
}

/** Sanitises rich text on every write, whoever writes: admin, seed or API token. */
export function registerRichTextSanitising({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use((context, next) => {
    const { params } = context;
    if ('data' in params && isObject(params.data)) {
      params.data = sanitizeData(strapi, context.contentType.attributes, params.data);
    }
    return next();
  });
}

import type { Core, Schema } from '@strapi/strapi';
import { dayInChina } from '@township/rules/china-day';
import { isRecord } from '@township/rules/is-record';
import { RICH_TEXT } from '@township/rules/version-text';
import { labelOf } from '../content-manager/views';
import { componentOf, writtenFields, type Content } from '../versions';

type Attribute = Schema.Attributes[string];

/** A draft as it can be shown, and the labels of what it lacks for being published. */
export interface Complete {
  content: Content;
  missing: string[];
}

/** A draft may lack what a page cannot do without: something that says so stands in its place. */
export function complete(
  strapi: Core.Strapi,
  schema: { uid: string; attributes: Schema.Attributes },
  content: Content,
  at: Date,
): Complete {
  const filled: Content = { ...content };
  const missing: string[] = [];
  for (const [name, attribute] of writtenFields(schema)) {
    const label = labelOf(schema.uid, name);
    const value = content[name];
    if (attribute.type === 'component') {
      const component = componentOf(strapi, attribute.component);
      const parts = [value].flat().filter(isRecord);
      const whole = parts.map((part) => complete(strapi, component, part, at));
      missing.push(...whole.flatMap((one) => one.missing.map((inner) => `${label}的${inner}`)));
      const contents = whole.map((one) => one.content);
      filled[name] = attribute.repeatable ? contents : (contents[0] ?? null);
    } else if (attribute.required && (value === undefined || value === null || value === '')) {
      missing.push(label);
      filled[name] = standIn(attribute, label, at);
    }
  }
  return { content: filled, missing: [...new Set(missing)] };
}

function standIn(attribute: Attribute, label: string, at: Date): unknown {
  const says = `〔${label}还没有填〕`;
  if ('customField' in attribute)
    return attribute.customField === RICH_TEXT ? `<p>${says}</p>` : says;
  switch (attribute.type) {
    case 'string':
    case 'text':
      return says;
    case 'datetime':
      return at.toISOString();
    case 'date':
      return dayInChina(at);
    case 'integer':
    case 'float':
    case 'decimal':
      return 0;
    case 'enumeration':
      return attribute.enum[0];
    default:
      return null;
  }
}

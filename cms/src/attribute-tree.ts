import type { Core, Schema, Struct, UID } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';

/*
 * An entry is a tree: components and dynamic zones hold attributes of their own, to any depth. Code that
 * looks at every value of an entry uses these functions.
 */

export type Attribute = Schema.Attribute.AnyAttribute;
type Attributes = Struct.SchemaAttributes;
type Values = Record<string, unknown>;

/** A value that is no component, with its attribute. */
export interface Leaf {
  attribute: Attribute;
  value: unknown;
  /** From the entry: names of attributes and, in lists of components, positions from 0. */
  path: string[];
}

type Nesting = Schema.Attribute.AnyAttribute & { type: 'component' | 'dynamiczone' };

const isNesting = (attribute: Attribute): attribute is Nesting =>
  attribute.type === 'component' || attribute.type === 'dynamiczone';

const componentOf = (strapi: Core.Strapi, uid: unknown): Attributes =>
  strapi.getModel(String(uid) as UID.Component)?.attributes ?? {};

/** The attributes of one item; of a dynamic zone's items, each is of its own component. */
const attributesOf = (strapi: Core.Strapi, attribute: Nesting, item: Values): Attributes =>
  componentOf(strapi, 'component' in attribute ? attribute.component : item.__component);

/** Every value of an entry, in the order of the schema; values that are missing too, as undefined. */
export function leavesOf(
  strapi: Core.Strapi,
  attributes: Attributes,
  values: Readonly<Values>,
  above: string[] = [],
): Leaf[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Leaf[] => {
    const value = values[name];
    const path = [...above, name];
    if (!isNesting(attribute)) return [{ attribute, value, path }];
    const within = (item: unknown, at: string[]) =>
      isRecord(item) ? leavesOf(strapi, attributesOf(strapi, attribute, item), item, at) : [];
    return Array.isArray(value)
      ? value.flatMap((item, i) => within(item, [...path, String(i)]))
      : within(value, path);
  });
}

/** The same values, each as `change` makes it; what the schema does not know stays. */
export function mapLeaves(
  strapi: Core.Strapi,
  attributes: Attributes,
  values: Readonly<Values>,
  change: (attribute: Attribute, value: unknown) => unknown,
): Values {
  const changed = ([name, value]: [string, unknown]): [string, unknown] => {
    const attribute = attributes[name];
    if (!attribute) return [name, value];
    if (!isNesting(attribute)) return [name, change(attribute, value)];
    const within = (item: unknown) =>
      isRecord(item)
        ? mapLeaves(strapi, attributesOf(strapi, attribute, item), item, change)
        : item;
    return [name, Array.isArray(value) ? value.map(within) : within(value)];
  };
  return Object.fromEntries(Object.entries(values).map(changed));
}

/**
 * What a query must populate for all components of an entry to be read.
 *
 * @param leaf what to populate of any other attribute; undefined for nothing
 */
export function populateTree(
  strapi: Core.Strapi,
  attributes: Attributes,
  leaf: (attribute: Attribute) => unknown = () => undefined,
): Values {
  const component = (uid: string) => ({
    populate: populateTree(strapi, componentOf(strapi, uid), leaf),
  });
  const populated = (attribute: Attribute): unknown => {
    if (attribute.type === 'component') return component(attribute.component);
    if (attribute.type !== 'dynamiczone') return leaf(attribute);
    return { on: Object.fromEntries(attribute.components.map((uid) => [uid, component(uid)])) };
  };
  return Object.fromEntries(
    Object.entries(attributes)
      .map(([name, attribute]) => [name, populated(attribute)] as const)
      .filter(([, selection]) => selection !== undefined),
  );
}

/** The attribute to which a path leads, whatever positions stand in it; undefined where it leads to none. */
export function attributeAt(
  strapi: Core.Strapi,
  attributes: Attributes,
  path: readonly string[],
): Attribute | undefined {
  const [name = '', ...rest] = path.filter((step) => !/^\d+$/.test(step));
  const attribute = attributes[name];
  return rest.length > 0 && attribute?.type === 'component'
    ? attributeAt(strapi, componentOf(strapi, attribute.component), rest)
    : attribute;
}

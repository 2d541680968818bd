import type { ContentType, NestedShape, Shape } from '../../contract';
import type { Projection } from './definition';

/** How records of a type stand in other records. */
export interface Standing {
  /** Order of several links. */
  order(type: ContentType): readonly string[];
  /** A record that is shown as in its own lists. */
  whole(type: ContentType): Projection;
}

/** What the contract's shape of a record lets out of the CMS. */
export function projectionOf(shape: Shape, standing: Standing): Projection {
  const nested = Object.entries(shape.nested);
  const json = nested.filter(([, inner]) => inner.json);
  const levels = nested.filter(([, inner]) => !inner.json);
  return {
    fields: [...shape.fields, ...json.map(([name]) => name)],
    nested: Object.fromEntries(levels.map(([name, inner]) => [name, within(inner, standing)])),
    needs: levels.filter(([, { many, optional }]) => !many && !optional).map(([name]) => name),
    json: Object.fromEntries(json.map(([name, { nested }]) => [name, fieldsOfEach(nested)])),
  };
}

function within(shape: NestedShape, standing: Standing): Projection {
  const { type, whole, many } = shape;
  if (type && whole) return standing.whole(type);
  const projection = projectionOf(shape, standing);
  return type && many ? { ...projection, sort: standing.order(type) } : projection;
}

const fieldsOfEach = (objects: NestedShape['nested']): string[] => [
  ...new Set(Object.values(objects).flatMap(({ fields }) => fields)),
];

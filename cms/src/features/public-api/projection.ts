import type { Projection } from './definition';

interface Selection {
  fields: string[];
  populate: Record<string, Selection>;
  sort?: string[];
}

/** The Document Service's `fields` and `populate` for a projection: read no more than is shown. */
export function toSelection(projection: Projection): Selection {
  const nested = Object.entries(projection.nested ?? {});
  return {
    fields: [...projection.fields, ...(projection.also ?? [])],
    populate: Object.fromEntries(nested.map(([name, inner]) => [name, toSelection(inner)])),
    ...(projection.sort && { sort: [...projection.sort] }),
  };
}

/**
 * An entry as the API shows it: the projection's fields and no other, absent values as null.
 * What has lost something it needs, an attachment its file, is null, and missing in a list.
 */
export function present(entry: unknown, projection: Projection): Record<string, unknown> | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const read: Record<string, unknown> = { ...entry };
  const source = projection.prepare?.(read) ?? read;
  const shown: Record<string, unknown> = {};
  for (const field of projection.fields) {
    const kept = projection.json?.[field];
    shown[field] = (kept ? trim(source[field], kept) : source[field]) ?? null;
  }
  for (const [name, inner] of Object.entries(projection.nested ?? {})) {
    const value = source[name];
    shown[name] = Array.isArray(value)
      ? value.map((item) => present(item, inner)).filter((item) => item !== null)
      : present(value, inner);
  }
  if (projection.needs?.some((name) => shown[name] === null)) return null;
  return shown;
}

function trim(value: unknown, fields: readonly string[]): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).map(([name, inner]) => [name, present(inner, { fields })]);
  return Object.fromEntries(entries);
}

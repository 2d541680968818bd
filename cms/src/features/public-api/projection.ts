import type { Projection } from './definition';

/** Condition and answer use the same moment. */
interface Selection {
  fields: string[];
  populate: Record<string, Selection>;
  sort?: string[];
  filters?: Record<string, unknown>;
}

/** The Document Service's `fields` and `populate` for a projection: read no more than is shown. */
export function toSelection(projection: Projection, now: Date): Selection {
  const nested = Object.entries(projection.nested ?? {});
  return {
    fields: [...projection.fields, ...(projection.also ?? [])],
    populate: Object.fromEntries(nested.map(([name, inner]) => [name, toSelection(inner, now)])),
    ...(projection.shownAt && { filters: projection.shownAt(now) }),
    ...(projection.sort && { sort: [...projection.sort] }),
  };
}

/**
 * An entry as the API shows it: the projection's fields and no other, absent values as null.
 * What has lost something it needs, an attachment its file, is null, and missing in a list.
 */
export function present(
  entry: unknown,
  projection: Projection,
  now: Date,
): Record<string, unknown> | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const read: Record<string, unknown> = { ...entry };
  for (const [moment, together] of Object.entries(projection.once ?? {})) {
    if (typeof read[moment] !== 'string' || new Date(read[moment]) <= now) continue;
    for (const name of [moment, ...together]) delete read[name];
  }
  const source = projection.prepare?.(read, now) ?? read;
  const shown: Record<string, unknown> = {};
  for (const field of projection.fields) {
    const kept = projection.json?.[field];
    shown[field] = (kept ? trim(source[field], kept, now) : source[field]) ?? null;
  }
  for (const [name, inner] of Object.entries(projection.nested ?? {})) {
    const value = source[name];
    shown[name] = Array.isArray(value)
      ? value.map((item) => present(item, inner, now)).filter((item) => item !== null)
      : present(value, inner, now);
  }
  if (projection.needs?.some((name) => shown[name] === null)) return null;
  return shown;
}

function trim(
  value: unknown,
  fields: readonly string[],
  now: Date,
): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    present(inner, { fields }, now),
  ]);
  return Object.fromEntries(entries);
}

type Value =
  | string
  | number
  | boolean
  | Date
  | readonly Value[]
  | { readonly [key: string]: Value | undefined }
  | undefined;

/**
 * Nested parameters as Strapi reads them: `{ filters: { slug: { $eq: 'x' } } }` becomes
 * `filters[slug][$eq]=x` (percent-encoded). Dates are written in ISO 8601; undefined is left out.
 */
export function toQueryString(parameters: { readonly [key: string]: Value }): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) append(search, key, value);
  return search.toString();
}

function append(search: URLSearchParams, key: string, value: Value): void {
  if (value === undefined) return;
  if (value instanceof Date) search.append(key, value.toISOString());
  else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) append(search, `${key}[${name}]`, inner);
  } else search.append(key, String(value));
}

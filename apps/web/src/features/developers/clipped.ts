const LONGEST_TEXT = 60;
const MOST_ITEMS = 2;

/** An answer short enough to be read as an example: long texts are cut, of long lists the first two stand. */
export function clipped(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  }
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(clipped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clipped(one)]));
}

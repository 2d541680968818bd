/** A condition is filled in as three fields of a form. */
export const CONDITION = { attribute: 'filter', operator: 'operator', value: 'value' } as const;

/** Where a form leads that no script sends. */
export const TRY_PATH = '/site/try';

/** Names the question that such a form asks. */
export const OPERATION = 'operation';

const NO_PARAMETERS: ReadonlySet<string> = new Set([...Object.values(CONDITION), OPERATION]);

/** Square brackets, dollars and colons stay as the guide writes them. */
const readable = (query: URLSearchParams): string =>
  query.toString().replace(/%(?:5B|5D|24|3A)/g, decodeURIComponent);

/**
 * What a filled form asks the API for: `/api/villages?filters[code][$eq]=…`. What is left empty is left out.
 *
 * @param path `/api/villages/{key}`, its parameters filled in the form
 */
export function requestAddress(path: string, filled: Iterable<[name: string, value: string]>) {
  const given = new Map(
    [...filled].map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value),
  );
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name) ?? '';
    given.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  const [attribute, operator, value] = Object.values(CONDITION).map((name) => given.get(name));
  if (attribute && operator && value) query.set(`${attribute}[${operator}]`, value);
  for (const [name, text] of given) if (!NO_PARAMETERS.has(name)) query.set(name, text);
  const text = readable(query);
  return text ? `${address}?${text}` : address;
}

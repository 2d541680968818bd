/**
 * What is to stand behind each of several names: nothing, or in brackets what tells those of one name apart.
 *
 * @param markOf what tells one apart
 */
export function marksBehind<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  markOf: (one: T) => string,
): string[] {
  const times = new Map<string, number>();
  for (const name of all.map(nameOf)) times.set(name, (times.get(name) ?? 0) + 1);
  return all.map((one) => (times.get(nameOf(one)) === 1 ? '' : `（${markOf(one)}）`));
}

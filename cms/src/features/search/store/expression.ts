/** Which tokens a row must hold. */
export type Expression =
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  /** `prefix`: a token that begins so. */
  | { token: string; prefix?: boolean };

/** A row matches by its words or by its grams; null where there is nothing to ask for. */
export interface Match {
  words: Expression | null;
  grams: Expression | null;
}

/** What matches one or the other. */
export const either = (a: Match, b: Match): Match => ({
  words: any([a.words, b.words]),
  grams: any([a.grams, b.grams]),
});

export const all = (parts: readonly (Expression | null)[]): Expression | null =>
  joined('all', parts);

export const any = (parts: readonly (Expression | null)[]): Expression | null =>
  joined('any', parts);

/** What asks for nothing is left out; null when nothing is left. */
function joined(how: 'all' | 'any', parts: readonly (Expression | null)[]): Expression | null {
  const given = parts.filter((part) => part !== null);
  if (given.length < 2) return given[0] ?? null;
  return how === 'all' ? { all: given } : { any: given };
}

/** How a database writes its queries. */
interface Notation {
  token(token: string, prefix: boolean): string;
  and: string;
  or: string;
}

export function write(expression: Expression, notation: Notation): string {
  if ('token' in expression) return notation.token(expression.token, expression.prefix ?? false);
  const [parts, operator] =
    'all' in expression ? [expression.all, notation.and] : [expression.any, notation.or];
  return `(${parts.map((part) => write(part, notation)).join(operator)})`;
}

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

import type { ValueKind } from '../contract/filterable.js';
import { isDate, isInstant } from '../contract/moments.js';
import type { Clause } from '../filters.js';
import type { Filter } from './filters.js';
import { UsageError } from './usage-error.js';

/** The records of a type that can be named, by whichever of their names. */
export type FindRecords = (filter: Filter, named: readonly string[]) => Promise<readonly string[]>;

/**
 * What an option says of its attribute: `a,b` is one of these, `from..to` a range with both ends in it, `none` and `any` whether there is a value.
 *
 * @throws UsageError for a value that the attribute cannot have
 */
export async function conditionOf(
  filter: Filter,
  given: string | boolean,
  findRecords: FindRecords,
): Promise<Clause> {
  const { attribute, kind } = filter;
  if (typeof given === 'boolean') return { [attribute]: { $eq: given } };
  if (kind === 'record') {
    return { [attribute]: { slug: equal(await findRecords(filter, given.split(','))) } };
  }
  if (kind === 'text') {
    return { [attribute]: equal(given.split(',').map((value) => textOf(filter, value))) };
  }
  if (given === 'none') return { [attribute]: { $null: true } };
  if (given === 'any') return { [attribute]: { $notNull: true } };
  const [from = '', to] = given.split('..');
  if (to === undefined) return { [attribute]: { $eq: valueOf(filter, from) } };
  if (from === '' && to === '') refuse(filter, given);
  return {
    [attribute]: {
      ...(from !== '' && { $gte: valueOf(filter, from) }),
      ...(to !== '' && { $lte: valueOf(filter, to) }),
    },
  };
}

const equal = (values: readonly string[]): Clause =>
  values.length === 1 ? { $eq: values[0] } : { $in: values };

/** A value of an enumeration may be given by its word. */
function textOf(filter: Filter, given: string): string {
  const { values } = filter;
  if (!values) return given === '' ? refuse(filter, given) : given;
  const found = Object.entries(values).find(([value, word]) => value === given || word === given);
  return found ? found[0] : refuse(filter, given);
}

function valueOf(filter: Filter, given: string): string | number {
  if (filter.kind === 'integer')
    return /^-?\d{1,10}$/.test(given) ? Number(given) : refuse(filter, given);
  const fits = filter.kind === 'date' ? isDate(given) : isDate(given) || isInstant(given);
  return fits ? given : refuse(filter, given);
}

const EXAMPLES: Readonly<Partial<Record<ValueKind | 'record', string>>> = {
  integer: '2000, 2000..2010, 2000.., none, any',
  date: '2022-01-01, 2022-01-01..2022-12-31, none, any',
  datetime: '2022-01-01, 2022-01-01..2022-12-31, 2022-01-01T00:00:00Z.., none, any',
  occurred: '2022-01-01, 2022-01-01..2022-12-31, none, any',
};

function refuse({ flag, kind, values }: Filter, given: string): never {
  const allowed = values
    ? Object.entries(values)
        .map(([value, word]) => `${value} ${word}`)
        .join(', ')
    : EXAMPLES[kind];
  throw new UsageError(
    `--${flag} 不能是“${given}”${allowed ? `；可以是：${allowed}` : ''}`,
    `--${flag} cannot be "${given}"${allowed ? `; it can be: ${allowed}` : ''}`,
  );
}

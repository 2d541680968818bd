import fc from 'fast-check';
import type { Filterable, ValueKind } from '@township/client/contract';
import { COMPARISONS, LISTED, ROUTES, UNDECLARED } from './names';
import { of, type Known, type Sent } from './sent';
import { encodeLoosely, nasty } from './texts';

/* Reads that are right, or nearly. */

const read = (target: string): Sent => ({ method: 'GET', target, headers: {}, undeclared: false });

const value = (known: Known) =>
  fc.oneof(
    of(...known.keys),
    of(...known.words),
    of('1', '2026', 'true', 'false', '2026-01-01', '2026-01-01T00:00:00Z', 'news', 'national'),
    nasty,
  );

/** `[name]`, or `[column][slug]` of a relation. */
const attributePath = ([name, kind]: [string, ValueKind | Filterable]) =>
  typeof kind === 'object' ? `[${name}][${Object.keys(kind)[0]}]` : `[${name}]`;

function list(known: Known): fc.Arbitrary<string> {
  return of(...LISTED).chain(({ route, filterable, sorts }) => {
    const filter = fc
      .tuple(of(...Object.entries(filterable)), of(...COMPARISONS), value(known))
      .map(
        ([attribute, operator, operand]) =>
          `filters${attributePath(attribute)}[${operator}]=${encodeLoosely(operand)}`,
      );
    const sort = of(...sorts).map((order) => `sort=${order}`);
    const page = fc
      .tuple(of('page', 'pageSize', 'withCount'), of('1', '2', '100', '10000', 'true', 'false'))
      .map(([name, number]) => `pagination[${name}]=${number}`);
    return fc
      .array(fc.oneof(filter, filter, sort, page), { maxLength: 4 })
      .map((all) => `/api/${route}?${all.join('&')}`);
  });
}

/** Names are right, values of any kind. */
export function nearlyRight(known: Known): fc.Arbitrary<Sent> {
  const one = fc
    .tuple(of(...LISTED.map(({ route }) => route)), of(...known.keys))
    .map(([route, key]) => `/api/${route}/${key}`);
  const search = fc
    .tuple(
      of('search', 'search', 'search/suggest'),
      value(known),
      of('', '', '&type=article', '&page=2', '&page=10000'),
    )
    .map(([route, q, more]) => `/api/${route}?q=${encodeLoosely(q)}${more}`);
  const others = fc
    .tuple(
      of('article-counts?by=', 'changes?limit=', 'changes?cursor=', 'changes?wait='),
      of('year', 'village', '0', '1', '500', 'x.1.y'),
    )
    .map((parts) => `/api/${parts.join('')}`)
    // To wait is what was asked for.
    .filter((target) => !/wait=[1-9]/.test(target));
  return fc
    .oneof(
      { weight: 4, arbitrary: list(known) },
      { weight: 3, arbitrary: one },
      { weight: 3, arbitrary: search },
      { weight: 1, arbitrary: others },
    )
    .map(read);
}

/** Right but for one parameter. */
export const oneTooMany: fc.Arbitrary<Sent> = fc
  .tuple(of(...ROUTES), of(...UNDECLARED), fc.nat(9))
  .map(([route, name, number]) => ({
    ...read(`/api/${route}?${encodeURIComponent(name)}=${number}`),
    undeclared: true,
  }));

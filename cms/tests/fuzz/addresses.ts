import fc from 'fast-check';
import { ATTRIBUTES, DECLARED, OPERATORS, ROUTES, STRANGE_ROUTES, UNDECLARED } from './names';
import { of, type Known } from './sent';
import { encoded, nasty } from './texts';

/* Paths and queries of any kind. */

export function path(known: Known): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 4, arbitrary: of(...known.keys) },
    { weight: 2, arbitrary: encoded(nasty) },
  );
  const route = fc.oneof(
    { weight: 8, arbitrary: of(...ROUTES) },
    { weight: 2, arbitrary: of(...STRANGE_ROUTES) },
    { weight: 1, arbitrary: encoded(nasty) },
  );
  const tail = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: key.map((one) => `/${one}`) },
    { weight: 1, arbitrary: fc.tuple(key, key).map((all) => `/${all.join('/')}`) },
    { weight: 1, arbitrary: of('/', '//', '/.', '/..', '/%2e%2e/', ';a=b', '#a', '/*') },
  );
  const prefix = fc.oneof(
    { weight: 8, arbitrary: fc.constant('/api/') },
    {
      weight: 6,
      arbitrary: of('/API/', '/api//', '/./api/', '//api/', '/%61pi/', 'http://x/api/'),
    },
  );
  return fc.tuple(prefix, route, tail).map((parts) => parts.join(''));
}

const part = (known: Known) =>
  fc.oneof(
    { weight: 6, arbitrary: of(...ATTRIBUTES, ...OPERATORS) },
    { weight: 2, arbitrary: of('page', 'pageSize', 'withCount', 'start', '', '0', '21', 'length') },
    { weight: 1, arbitrary: nasty },
    { weight: 1, arbitrary: of(...known.keys) },
  );

function parameter(known: Known): fc.Arbitrary<string> {
  const value = fc.oneof(
    { weight: 3, arbitrary: nasty },
    { weight: 2, arbitrary: of(...known.keys) },
    { weight: 2, arbitrary: of(...known.words) },
  );
  const nested = fc.array(part(known), { maxLength: 7 });
  const named = fc
    .tuple(of(...DECLARED, ...DECLARED, ...UNDECLARED), nested, of('[]', '[]', '[]', '.'))
    .map(([top, parts, how]) =>
      how === '.' ? [top, ...parts].join('.') : top + parts.map((one) => `[${one}]`).join(''),
    );
  const well = fc
    .tuple(of(...ATTRIBUTES), of(...OPERATORS))
    .map(([attribute, operator]) => `filters[${attribute}][${operator}]`);
  return fc
    .tuple(encoded(fc.oneof(named, well)), of('=', '=', '=', '==', ''), encoded(value))
    .map((parts) => parts.join(''));
}

export function query(known: Known): fc.Arbitrary<string> {
  const some = (minLength: number, maxLength: number) =>
    fc.array(parameter(known), { minLength, maxLength }).map((all) => all.join('&'));
  const deep = fc
    .tuple(of('[$or][0]', '[$and][0]', '[a]', '[][]'), fc.integer({ min: 1, max: 300 }))
    .map(([step, times]) => `filters${step.repeat(times)}[slug]=x`);
  return fc.oneof(
    { weight: 8, arbitrary: some(0, 5) },
    { weight: 1, arbitrary: some(20, 60) },
    { weight: 1, arbitrary: deep },
  );
}

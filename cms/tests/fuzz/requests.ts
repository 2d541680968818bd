import fc from 'fast-check';
import { path, query } from './addresses';
import { body, headers } from './messages';
import { nearlyRight, oneTooMany } from './reads';
import { of, type Known, type Sent } from './sent';

const OTHER_METHODS = 'HEAD OPTIONS POST PUT PATCH DELETE PROPFIND TRACE SEARCH'.split(' ');

function anything(known: Known): fc.Arbitrary<Sent> {
  const method = fc.oneof(
    { weight: 14, arbitrary: fc.constant('GET') },
    { weight: 9, arbitrary: of(...OTHER_METHODS) },
  );
  const some = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: headers(known) },
  );
  return fc
    .record({ method, path: path(known), search: query(known), headers: some, body })
    .map(({ path, search, ...sent }) => ({
      ...sent,
      target: search === '' ? path : `${path}?${search}`,
      body: /^(?:GET|HEAD|OPTIONS|TRACE)$/.test(sent.method) ? undefined : sent.body,
      undeclared: false,
    }));
}

/** Requests of any kind to a portal that holds what is known. */
export const requests = (known: Known): fc.Arbitrary<Sent> =>
  fc.oneof(
    { weight: 10, arbitrary: anything(known) },
    { weight: 4, arbitrary: nearlyRight(known) },
    { weight: 1, arbitrary: oneTooMany },
  );

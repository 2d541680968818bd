import type { IncomingMessage } from 'node:http';
import {
  CONTENT_TYPES,
  contract,
  keysOf,
  shapeOf,
  type ContentType,
  type Shape,
} from '../../contract';

/** What a change can be of: a type, or a file of the library. */
export type ChangedType = ContentType | 'media';

/** A request whose answer may be kept. */
export interface Read {
  /** The address with its parameters, as it was asked. */
  key: string;
  /** Everything that the answer can hold: while nothing of these changes, neither does it. */
  types: readonly ChangedType[];
  /** How long it holds at most, in milliseconds, though nothing of these changes. */
  atMost?: number;
}

const READ = /^\/api\/([a-z.-]+)(?:\/[^/?#]+)?\/?(?:\?[^#]*)?$/;

/** More is refused by the guard, and fills no memory here. */
const LONGEST = 8_200;

const typesWithin = ({ type, nested }: Shape): ContentType[] => [
  ...(type ? [type] : []),
  ...Object.values(nested).flatMap(typesWithin),
];

const own = Object.values(contract).map((definition): [string, ChangedType[]] => {
  const shapes = [
    ...('summary' in definition ? [shapeOf(definition.summary)] : []),
    ...('detail' in definition ? [shapeOf(definition.detail)] : []),
  ];
  // Files stand in media fields and in texts.
  const types = [definition.type, ...shapes.flatMap(typesWithin), 'media' as const];
  return [definition.route, [...new Set(types)].sort()];
});

/** Synonyms and what is read most stand in no log of changes. */
const SEARCH_HOLDS_MS = 5_000;

/** The chain may grow where the log does not: a head is noted, what was there before is entered. */
const PROOFS_HOLD_MS = 60_000;

const READS = new Map<string, Omit<Read, 'key'>>([
  ...own.map(([route, types]): [string, Omit<Read, 'key'>] => [route, { types }]),
  ['article-counts', { types: ['article', 'column', 'village'] }],
  ['digests', { types: keysOf(CONTENT_TYPES) }],
  ['openapi.json', { types: [...keysOf(CONTENT_TYPES), 'media'] }],
  ['proofs', { types: [...keysOf(CONTENT_TYPES), 'media'], atMost: PROOFS_HOLD_MS }],
  ['search', { types: keysOf(CONTENT_TYPES), atMost: SEARCH_HOLDS_MS }],
]);

/** Everything that the records of a route hold. */
export const typesIn = (route: string): readonly ChangedType[] => READS.get(route)?.types ?? [];

/** The request as one whose answer may be kept; null for any other. */
export function readOf({ method, url = '' }: IncomingMessage): Read | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (url.length > LONGEST) return null;
  const [, route = ''] = READ.exec(url) ?? [];
  const read = READS.get(route);
  return read ? { key: url, ...read } : null;
}

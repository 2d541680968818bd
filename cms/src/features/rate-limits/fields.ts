import type { Consumed, Limit } from '@township/shared-store';
import { serializeList } from 'structured-headers';

/* The fields of draft-ietf-httpapi-ratelimit-headers-11, structured fields both. */

export const POLICY_FIELD = 'RateLimit-Policy';
export const LEFT_FIELD = 'RateLimit';

const policies = new WeakMap<Limit, string>();

/** The same for all who have the same limit; written once. */
export function policyField(limit: Limit): string {
  let field = policies.get(limit);
  if (field === undefined) {
    const { name, points, duration } = limit;
    field = serializeList([
      [
        name,
        new Map([
          ['q', points],
          ['w', duration],
        ]),
      ],
    ]);
    policies.set(limit, field);
  }
  return field;
}

/** Whole seconds until the window ends, rounded up: who comes back then is not too early. */
export const secondsLeft = ({ resetMs }: Consumed): number =>
  Math.max(1, Math.ceil(resetMs / 1_000));

export const leftField = ({ name }: Limit, consumed: Consumed): string =>
  serializeList([
    [
      name,
      new Map([
        ['r', Math.max(0, consumed.remaining)],
        ['t', secondsLeft(consumed)],
      ]),
    ],
  ]);

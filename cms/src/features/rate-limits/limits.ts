import type { Core } from '@strapi/strapi';
import { KEY_TIMES } from '@township/rules/api-limits';
import type { Limit } from '@township/shared-store';
import type { Tier } from '../api-keys';

/** Short, so that who has to wait waits for seconds: a mirror that is being filled goes on by itself. */
const WINDOW_SECONDS = 5;

/** How many times more than anyone a key may ask. */
const TIMES: Readonly<Record<Tier, number>> = KEY_TIMES;

export interface Limits {
  reads: Limit;
  searches: Limit;
}

interface AllLimits extends Record<Tier | 'anyone', Limits> {
  /** Keys that are looked up in the database. */
  keys: Limit;
}

/** What may be asked in one window: by anyone, of one network; by who has a key. */
export function limitsOf({ config }: Core.Strapi): AllLimits {
  const times = (factor: number, suffix: string): Limits => {
    const limit = (name: 'reads' | 'searches'): Limit => ({
      // Each number of points has counts of its own.
      name: name + suffix,
      points: config.get<number>(`rate-limits.${name}`) * factor,
      duration: WINDOW_SECONDS,
    });
    return { reads: limit('reads'), searches: limit('searches') };
  };
  return {
    anyone: times(1, ''),
    usual: times(TIMES.usual, '-key'),
    much: times(TIMES.much, '-large-key'),
    keys: { ...times(1, '').reads, name: 'keys' },
  };
}

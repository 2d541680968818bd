import type { Core } from '@strapi/strapi';
import type * as Changes from '../../src/features/changes';
import { compiled } from './paths';

export const DESTINATIONS = 'delivery_destinations';
export const UNDELIVERED = 'delivery_undelivered';

/** A row of `delivery_destinations`. */
export interface DestinationRow {
  id: number;
  address: string;
  secret: string;
  cursor: string;
  start_over: string | null;
  claimed_by: string | null;
  failures: number;
  last_success_at: number | string | null;
  last_failure_at: number | string | null;
  last_failure: string | null;
}

export const destinations = (strapi: Core.Strapi): Promise<DestinationRow[]> =>
  strapi.db.connection(DESTINATIONS).orderBy('id');

/** How many events wait to be taken, over all destinations: changes behind their cursors, and what was set aside. */
export async function waiting(strapi: Core.Strapi): Promise<number> {
  const { connection } = strapi.db;
  let count = 0;
  for (const { id, cursor, start_over } of await destinations(strapi)) {
    const sequence = Number(cursor.split('.')[1]);
    const [log] = await connection('change_log').where('sequence', '>', sequence).count('* as n');
    const [aside] = await connection(UNDELIVERED)
      .where({ destination: id, dead_at: null })
      .count('* as n');
    count += Number(log?.n) + Number(aside?.n) + (start_over === null ? 0 : 1);
  }
  return count;
}

/** Everything in the log of changes, oldest first. */
export async function loggedEvents(strapi: Core.Strapi): Promise<Changes.LoggedChange[]> {
  const { readChanges } = compiled<typeof Changes>('src/features/changes');
  const [epoch] = (await readChanges(strapi, null, 1)).cursor.split('.');
  return (await readChanges(strapi, `${epoch}.0.`, 1_000)).changes;
}

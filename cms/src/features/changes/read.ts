import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { logTable, type LoggedChange } from './log-table';

/** Where a reader stands: behind this change of this log. */
interface Place {
  epoch: string;
  sequence: number;
  /** The change's id; empty before the first one. */
  id: string;
}

const STATE = { type: 'core', name: 'changes', key: 'log' };

/** Which log this is, and the last change that it does not hold any more. */
type State = Place;

export interface ChangePage {
  /** Oldest first. */
  changes: LoggedChange[];
  /** To be kept with what was done of the page, and given at the next read. Opaque. */
  cursor: string;
  /**
   * The log does not know where the reader stands: it was cut off before, or a backup was put back. The page is empty then; the
   * reader takes all that is public anew, and goes on from the cursor.
   */
  startOver: boolean;
}

/** Part of a boot, which one process at a time does. */
export async function installLog(strapi: Core.Strapi): Promise<void> {
  await logTable.install(strapi.db.connection);
  if (await strapi.store.get(STATE)) return;
  await strapi.store.set({ ...STATE, value: { epoch: randomUUID(), sequence: 0, id: '' } });
}

/**
 * The changes behind a cursor, in the order in which they were committed; none is ever passed over.
 *
 * @param cursor of an earlier page; null for a reader that begins
 */
export async function readChanges(
  strapi: Core.Strapi,
  cursor: string | null,
  limit: number,
): Promise<ChangePage> {
  return strapi.db.transaction(async ({ trx }) => {
    const state = (await strapi.store.get(STATE)) as State;
    const place = cursor === null ? null : parse(cursor);
    if (!place || !(await isKnown(trx, state, place))) {
      const newest = (await logTable.at(trx)) ?? state;
      return { changes: [], cursor: format({ ...newest, epoch: state.epoch }), startOver: true };
    }
    const changes = await logTable.after(trx, place.sequence, limit);
    const last = changes.at(-1) ?? place;
    return { changes, cursor: format({ ...last, epoch: state.epoch }), startOver: false };
  });
}

/** Where a reader stands that is to read from a number or a moment on, or from where the log begins. */
export async function cursorBefore(strapi: Core.Strapi, from: number | Date): Promise<string> {
  return strapi.db.transaction(async ({ trx }) => {
    const state = (await strapi.store.get(STATE)) as State;
    const last = (await logTable.before(trx, from)) ?? state;
    return format({ ...last, epoch: state.epoch });
  });
}

/** The number of the last change that was made before a moment; 0 when there was none. */
export const sequenceBefore = async ({ db }: Core.Strapi, moment: Date): Promise<number> =>
  (await logTable.before(db.connection, moment))?.sequence ?? 0;

/** The number of the last change; 0 before any. */
export const newestSequence = ({ db }: Core.Strapi): Promise<number> =>
  logTable.newest(db.connection);

/** How many changes of some types stand behind a cursor. */
export const countChanges = async (
  { db }: Core.Strapi,
  cursor: string,
  types: readonly string[],
): Promise<number> => logTable.countAfter(db.connection, parse(cursor)?.sequence ?? 0, types);

/** Forgets what was changed before a moment. */
export async function truncateLog(strapi: Core.Strapi, moment: Date): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const last = await logTable.before(trx, moment);
    if (!last) return;
    const { epoch } = (await strapi.store.get(STATE)) as State;
    await strapi.store.set({ ...STATE, value: { epoch, sequence: last.sequence, id: last.id } });
    await logTable.removeThrough(trx, last.sequence);
  });
}

/** After a backup was put back the same number is another change, or none: it is known by its id. */
async function isKnown(
  trx: Parameters<typeof logTable.at>[0],
  state: State,
  { epoch, sequence, id }: Place,
): Promise<boolean> {
  if (epoch !== state.epoch || sequence < state.sequence) return false;
  const there = sequence === state.sequence ? state : await logTable.at(trx, sequence);
  return there?.id === id;
}

const format = ({ epoch, sequence, id }: Place) => `${epoch}.${sequence}.${id}`;

function parse(cursor: string): Place | null {
  const [epoch = '', sequence = '', id = ''] = cursor.split('.');
  return /^\d{1,15}$/.test(sequence) ? { epoch, sequence: Number(sequence), id } : null;
}

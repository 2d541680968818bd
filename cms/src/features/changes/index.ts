import type { Core } from '@strapi/strapi';
import type { ChangeEvent } from '@township/rules/delivery';
import { beforeCommit, lockUntilCommit } from '../database';
import { currentActor } from '../publication';
import { addJobs, presentMoment, registerJobKind, sharedStore, type JobKind } from '../runtime';
import { logTable, type LoggedChange, type NewestChange } from './log-table';
import { installLog, truncateLog } from './read';

export type { CopyAction, LoggedChange, NewestChange } from './log-table';
export {
  countChanges,
  cursorBefore,
  newestSequence,
  readChanges,
  sequenceBefore,
  type ChangePage,
} from './read';
export { readSteadily } from './steadily';

type Context = { strapi: Core.Strapi };

const DAY_MS = 24 * 60 * 60_000;
const WAKE = 'changes';

const listeners = new WeakMap<Core.Strapi, (() => void)[]>();

/** Keeps the log of everything public that changed. */
export function registerChanges({ strapi }: Context): void {
  registerJobKind(strapi, truncation(strapi));
}

/** Makes the table; part of a boot, which one process at a time does. */
export async function installChanges({ strapi }: Context): Promise<void> {
  await installLog(strapi);
}

/**
 * Writes a change down at the end of the transaction that makes it. One transaction at a time takes numbers, until it has committed:
 * a change that commits later has the higher number, and no reader passes it over.
 */
export async function logChange(strapi: Core.Strapi, event: ChangeEvent): Promise<void> {
  const actor = currentActor(strapi);
  await beforeCommit(strapi, 'change-log', event.id, async () => {
    await lockUntilCommit(strapi, 'change-log');
    await strapi.db.transaction(async ({ trx, onCommit }) => {
      await logTable.append(trx, event, actor);
      onCommit(() => {
        listenersOf(strapi).forEach((listener) => listener());
        sharedStore(strapi).wake(WAKE);
      });
    });
  });
}

/** Calls the listener after commits, in this process and, where they share a Redis, of the others; a reader looks now and then besides. */
export function onChanges(strapi: Core.Strapi, listener: () => void): void {
  listeners.set(strapi, [...listenersOf(strapi), listener]);
  sharedStore(strapi).onWake(WAKE, listener);
}

/** The newest change of each type, of those with a higher number. */
export const newestChanges = (strapi: Core.Strapi, sequence: number): Promise<NewestChange[]> =>
  logTable.newestByType(strapi.db.connection, sequence);

/** The newest change of the document of a type that a slug or a documentId stands for; null when the log knows of none. */
export async function newestChangeOf(
  { db }: Core.Strapi,
  type: string,
  name: string,
): Promise<LoggedChange | null> {
  if (!db.inTransaction()) return logTable.newestOf(db.connection, type, name);
  // SQLite has no other connection than the transaction's.
  return await db.transaction(({ trx }) => logTable.newestOf(trx, type, name));
}

/** When something public of a type changed last, ISO 8601 in UTC; null when the log knows of nothing. */
export const lastChangeOf = ({ db }: Core.Strapi, type: string): Promise<string | null> =>
  logTable.lastOf(db.connection, type);

const listenersOf = (strapi: Core.Strapi) => listeners.get(strapi) ?? [];

/** Once a day, by one process. */
function truncation(strapi: Core.Strapi): JobKind {
  const name = 'truncate-changes';
  let planned = '';
  return {
    name,
    async plan(now) {
      const day = now.toISOString().slice(0, 10);
      if (day === planned) return;
      await addJobs(strapi, name, [{ key: day, due: now, data: null }]);
      planned = day;
    },
    async run() {
      const days = strapi.config.get<number>('changes.days');
      const now = await strapi.db.transaction(({ trx }) => presentMoment(strapi, trx));
      await truncateLog(strapi, new Date(now.getTime() - days * DAY_MS));
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChangeEvent } from '@township/rules/delivery';
import { readChanges, type LoggedChange } from '../changes';
import type { Destination, Progress } from './destinations';
import { undeliveredTable, type Waiting } from './undelivered';

export const BATCH_EVENTS = 50;
const BATCH_BYTES = 1_000_000;

/** What is posted at a time, and where the destination stands once that is done. */
export interface Batch {
  /** None when there is progress without a post. */
  events: ChangeEvent[];
  /** What was set aside before, in the order of the events; none for changes of the log. */
  waiting: Waiting[];
  progress: Progress;
}

/**
 * What a destination is to be told next: null when there is nothing at this moment.
 *
 * @param limit events at the most
 * @param logFirst whether changes of the log come before what was set aside
 */
export async function nextBatch(
  strapi: Core.Strapi,
  destination: Destination,
  { limit, logFirst, now }: { limit: number; logFirst: boolean; now: Date },
): Promise<Batch | null> {
  const { startOver } = destination;
  if (startOver !== null) {
    return { events: [everythingChanged(startOver)], waiting: [], progress: { startOver: null } };
  }
  const fromLog = () => nextOfLog(strapi, destination.cursor, limit);
  const aside = () => nextOfWaiting(strapi, destination.id, limit, now);
  const [first, second] = logFirst ? [fromLog, aside] : [aside, fromLog];
  return (await first()) ?? (await second());
}

/**
 * Whether a destination has taken what the log does not hold: a backup was put back since. One that is merely ahead of its cursor, for
 * an answer was lost, is not; nor one that starts over just now, which need not know where it stood.
 *
 * @param position where the log stood at the post before, as the destination says
 */
export async function isBeyondLog(
  strapi: Core.Strapi,
  { cursor, startOver }: Destination,
  position: string | null | undefined,
): Promise<boolean> {
  if (startOver !== null || !position || position === cursor) return false;
  return (await readChanges(strapi, position, 1)).startOver;
}

async function nextOfWaiting(
  { db }: Core.Strapi,
  destination: number,
  limit: number,
  now: Date,
): Promise<Batch | null> {
  const due = await undeliveredTable.due(db.connection, destination, limit, now);
  const waiting = due.slice(0, fitting(due.map(({ event }) => event)));
  const events = waiting.map(({ event }) => event);
  return events.length === 0 ? null : { events, waiting, progress: {} };
}

async function nextOfLog(strapi: Core.Strapi, after: string, limit: number): Promise<Batch | null> {
  const { changes, cursor, startOver } = await readChanges(strapi, after, limit);
  if (startOver) return { events: [], waiting: [], progress: { cursor, startOver: randomUUID() } };
  if (changes.length === 0) return null;
  const events = changes.map(toEvent);
  const count = fitting(events);
  if (count < events.length) return nextOfLog(strapi, after, count);
  return { events, waiting: [], progress: { cursor } };
}

/** How many of the first ones fit in one post; one at the least. */
function fitting(events: readonly ChangeEvent[]): number {
  let bytes = 0;
  const end = events.findIndex((event, index) => {
    bytes += JSON.stringify(event).length;
    return index > 0 && bytes > BATCH_BYTES;
  });
  return end === -1 ? events.length : end;
}

/** Who made a change is nobody's business outside. */
const toEvent = (change: LoggedChange): ChangeEvent => ({
  id: change.id,
  type: change.type,
  action: change.action,
  documentId: change.documentId,
  slug: change.slug,
  previousSlug: change.previousSlug,
  related: change.related,
  occurredAt: change.occurredAt,
});

const everythingChanged = (id: string): ChangeEvent => ({
  id,
  type: 'everything',
  action: 'update',
  documentId: '',
  slug: null,
  previousSlug: null,
  related: [],
  occurredAt: new Date().toISOString(),
});

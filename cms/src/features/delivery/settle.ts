import type { Core } from '@strapi/strapi';
import type { ChangeEvent, ChangeEventReceipt } from '@township/rules/delivery';
import { backoff } from './backoff';
import type { Batch } from './batch';
import { destinationsTable, type Claim, type Destination } from './destinations';
import { undeliveredTable, type Undelivered } from './undelivered';

/** About a quarter of an hour: what a destination leaves out of every receipt so long, it will never take. */
const MOST_ATTEMPTS = 20;

interface Answer extends Pick<ChangeEventReceipt, 'acknowledged' | 'unreadable'> {
  destination: Destination;
  batch: Batch;
  claim: Claim;
  now: Date;
}

/**
 * Keeps what a destination said of a batch: what it took is done with, what it cannot read becomes a dead letter, and what it left
 * out is set aside for a while. The cursor moves on in the same transaction.
 *
 * @returns the destination as it stands now; null when another process has claimed it, and nothing was written
 */
export async function settle(strapi: Core.Strapi, answer: Answer): Promise<Destination | null> {
  const { destination, batch, claim, now, acknowledged, unreadable = [] } = answer;
  const { id } = destination;
  const dead: { letter: Undelivered; count: number }[] = [];
  const after = await strapi.db.transaction(async ({ trx }) => {
    const moved = await destinationsTable.succeeded(trx, destination, claim, now, batch.progress);
    if (!moved) return null;
    if (batch.progress.startOver) await undeliveredTable.removeWaiting(trx, id);
    // A destination that starts over takes everything for changed, whether it can read that or not.
    if (destination.startOver !== null) return moved;
    await undeliveredTable.remove(trx, batch.waiting);
    const reasons = new Map(unreadable.map((one) => [one.id, one.reason]));
    const taken = new Set(acknowledged);
    for (const [index, event] of batch.events.entries()) {
      const attempts = (batch.waiting[index]?.attempts ?? 0) + 1;
      const reason = reasons.get(event.id);
      if (reason === undefined && taken.has(event.id)) continue;
      const letter = { event, attempts, reason: reason ?? '一直没有确认收到' };
      if (reason !== undefined || attempts >= MOST_ATTEMPTS) {
        dead.push({ letter, count: await undeliveredTable.bury(trx, id, letter, now) });
      } else {
        await undeliveredTable.wait(trx, id, letter, now.getTime() + backoff(attempts));
      }
    }
    return moved;
  });
  for (const { letter, count } of dead) tell(strapi, destination, letter, count);
  return after;
}

function tell(
  strapi: Core.Strapi,
  { address }: Destination,
  { event, reason }: Undelivered,
  count: number,
): void {
  strapi.log.error(
    `[delivery] ${address} 没有收下变更通知 ${describe(event)}，已跳过，存为死信，现共 ${count} 条：${reason}`,
  );
}

const describe = ({ id, type, action, slug }: ChangeEvent) =>
  `${id}（${type} ${action} ${slug ?? ''}）`;

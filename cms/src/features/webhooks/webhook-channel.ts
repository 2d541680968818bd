import type { Core } from '@strapi/strapi';
import {
  POLL_MS,
  destinationsTable,
  type Channel,
  type Claim,
  type Destination,
} from '../delivery';
import { databaseMoment } from '../runtime';
import { attemptsTable } from './attempts-table';
import { attemptOf, deliver } from './deliver';
import { nextFor, type Next } from './next';
import type { Outcome } from './post';
import { LONGEST_WAIT_MS, MOST_ATTEMPTS, waitAfter } from './schedule';
import { webhooksTable, type Webhook } from './webhooks-table';

const GONE = 410;

/** Longer than a post takes, which has 15 seconds. */
export const CLAIM_MS = 25_000;

/** Tells a webhook of one change at a time, in their order: the next one is not sent before that one was taken. */
export class WebhookChannel implements Channel {
  readonly claimMs = CLAIM_MS;
  readonly longestWaitMs = LONGEST_WAIT_MS;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly id: number,
  ) {}

  async due(destination: Destination, now: Date): Promise<number> {
    const webhook = await this.webhook();
    const next = webhook && (await nextFor(this.strapi, webhook, destination, now));
    return next ? 0 : POLL_MS;
  }

  async tell(destination: Destination, claim: Claim, stopping: AbortSignal) {
    const webhook = await this.webhook();
    const now = await databaseMoment(this.strapi);
    const next = webhook && (await nextFor(this.strapi, webhook, destination, now));
    if (!next) return null;
    const told: Told = { webhook, destination, claim, next };
    if (!next.message) return this.settle(told, null, now);
    const outcome = await deliver(this.strapi, webhook, next.message, { now, stopping });
    if (stopping.aborted && outcome.status === null) return null;
    return this.settle(told, outcome, await databaseMoment(this.strapi));
  }

  /** Null when it is not told of anything for now. */
  private async webhook(): Promise<Webhook | null> {
    const webhook = await webhooksTable.find(this.strapi.db.connection, this.id);
    return webhook?.state === 'on' ? webhook : null;
  }

  /** Keeps what came of a post, and moves on or waits, in one transaction. */
  private async settle(told: Told, outcome: Outcome | null, now: Date) {
    const { webhook, destination, claim, next } = told;
    const { message, progress, replay } = next;
    return this.strapi.db.transaction(async ({ trx }) => {
      if (!(await webhooksTable.lock(trx, webhook.id))) return null;
      if (message && outcome) {
        const attempt = attemptOf(message, outcome, now, destination.failures + 1);
        await attemptsTable.add(trx, webhook.id, attempt);
        if (outcome.failure !== null) return this.fail(told, outcome, now, trx);
      }
      const { succeeded, passed } = destinationsTable;
      const move = outcome ? succeeded : passed;
      const moved = await move(trx, destination, claim, now, progress);
      if (moved && replay)
        await webhooksTable.moveReplay(trx, webhook.id, replay.from, replay.cursor);
      return moved;
    });
  }

  private async fail(
    { webhook, destination, claim }: Told,
    { status, failure, retryAfter }: Outcome,
    now: Date,
    trx: Core.Strapi['db']['connection'],
  ): Promise<null> {
    const reason = failure ?? '';
    const wait = status === GONE ? null : waitAfter(destination.failures + 1, retryAfter);
    const failed = { reason, wait: wait ?? 0 };
    if (!(await destinationsTable.failed(trx, destination, claim, now, failed))) return null;
    if (wait === null) {
      const state = status === GONE ? 'gone' : 'failed';
      const wasOn = await webhooksTable.disable(trx, webhook.id, state);
      if (wasOn) this.strapi.log.error(`[webhooks] ${named(webhook)}已停用：${why(state, reason)}`);
    } else if (destination.failures === 0) {
      this.strapi.log.warn(`[webhooks] ${named(webhook)}没有收下通知，以后再发：${reason}`);
    }
    return null;
  }
}

interface Told {
  webhook: Webhook;
  destination: Destination;
  claim: Claim;
  next: Next;
}

const named = ({ name, address }: Webhook) => `“${name}”（${new URL(address).origin}）`;

const why = (state: 'gone' | 'failed', reason: string) =>
  state === 'gone' ? reason : `一条通知连发 ${MOST_ATTEMPTS} 次都没有收下，最后一次：${reason}`;

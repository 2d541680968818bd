import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import type { ChangeEventReceipt } from '@township/rules/delivery';
import { databaseMoment } from '../runtime';
import { backoff } from './backoff';
import { BATCH_EVENTS, isBeyondLog, nextBatch, type Batch } from './batch';
import { destinationsTable, waitUntil, type Destination } from './destinations';
import { unseal } from './secret';
import { RefusedError, sendEvents } from './send';
import { settle } from './settle';
import { undeliveredTable } from './undelivered';

/** Finds what another process wrote, or left behind when it was killed. */
const POLL_MS = 5_000;
/** While another process relays: it may have looked just before this one's commit. */
const BUSY_MS = 250;
/** Failures in a row from one line of the log to the next: most of an hour. */
const SAY_EVERY = 60;

/**
 * Relays the log of changes to one destination: reads behind its cursor, posts, and moves the cursor once the post is acknowledged.
 * Every process has one for each destination; the one that has claimed the destination's row works.
 */
export class Relay {
  /** Tells operators which process it is. */
  private readonly owner = `${hostname().slice(0, 60)}/${process.pid}/${randomUUID()}`;
  private readonly stopping = new AbortController();
  /** Commits wake the relay from inside a transaction's async context; its own queries belong to none. */
  private readonly context = new AsyncResource('Relay');
  private running: Promise<void> | null = null;
  private woken = false;
  private timer: NodeJS.Timeout | undefined;
  /** Events in the next post at the most: halved when a destination refuses a post as a whole. */
  private limit = BATCH_EVENTS;
  /** Log and what was set aside take turns, so that neither waits for the other. */
  private logFirst = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly id: number,
  ) {}

  /** Call after a commit; cheap, and safe to call often. */
  wake(): void {
    if (this.stopping.signal.aborted) return;
    this.woken = true;
    this.running ??= this.context
      .runInAsyncScope(() => this.run())
      .finally(() => {
        this.running = null;
        if (this.woken) this.wake();
      });
  }

  /** Resolves when nothing is under way any more; what was not acknowledged stays behind the cursor. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    let wait = POLL_MS;
    while (this.woken && !this.stopping.signal.aborted) {
      this.woken = false;
      try {
        wait = await this.follow();
      } catch (error) {
        this.strapi.log.error(`[delivery] 读写变更通知的进度出错，稍后再试：${String(error)}`);
      }
    }
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => this.wake(), wait).unref();
  }

  /** @returns milliseconds after which to look again */
  private async follow(): Promise<number> {
    const { connection } = this.strapi.db;
    while (!this.stopping.signal.aborted) {
      const now = await databaseMoment(this.strapi);
      const seen = await destinationsTable.find(connection, this.id);
      if (!seen) return POLL_MS;
      const wait = waitUntil(seen.nextAttemptAt, now);
      if (wait > 0) return wait;
      if (!(await this.next(seen, now))) return this.untilDue(now);
      const claimed = await destinationsTable.claim(connection, this.id, this.owner, now);
      if (!claimed) return BUSY_MS;
      try {
        await this.relay(claimed);
      } finally {
        await destinationsTable.release(connection, this.id, this.owner);
      }
    }
    return POLL_MS;
  }

  private async untilDue(now: Date): Promise<number> {
    const due = await undeliveredTable.nextAttemptAt(this.strapi.db.connection, this.id);
    return due === null ? POLL_MS : Math.min(POLL_MS, waitUntil(due, now));
  }

  private next(destination: Destination, now: Date): Promise<Batch | null> {
    const { limit, logFirst } = this;
    return nextBatch(this.strapi, destination, { limit, logFirst, now });
  }

  /** Until nothing is left, the destination fails, or another process has claimed it. */
  private async relay(claimed: Destination): Promise<void> {
    let destination: Destination | null = claimed;
    while (destination) {
      const began = await databaseMoment(this.strapi);
      const batch = await this.next(destination, began);
      if (!batch) return;
      this.logFirst = batch.waiting.length > 0;
      const receipt = await this.post(destination, batch, began);
      if (receipt === 'failed') return;
      if (receipt === 'smaller') continue;
      if (await isBeyondLog(this.strapi, destination, receipt.position)) {
        batch.progress.startOver = randomUUID();
      }
      const { owner } = this;
      const now = await databaseMoment(this.strapi);
      const answer = { destination, batch, owner, now, ...receipt };
      const failed = destination.failures > 0;
      destination = await settle(this.strapi, answer);
      if (destination && failed) {
        this.strapi.log.info(`[delivery] ${destination.address} 恢复，积压的变更通知陆续送达`);
      }
    }
  }

  private async post(
    destination: Destination,
    { events, progress }: Batch,
    now: Date,
  ): Promise<ChangeEventReceipt | 'smaller' | 'failed'> {
    if (events.length === 0) return { acknowledged: [] };
    try {
      const { address, cursor, startOver } = destination;
      const position = progress.cursor ?? cursor;
      const to = { address, secret: unseal(this.strapi, destination.secret) };
      const receipt = await sendEvents(to, { events, position }, now, this.stopping.signal);
      if (startOver !== null && !isAbout(receipt, startOver)) {
        throw new Error('没有确认从头开始');
      }
      this.limit = Math.min(BATCH_EVENTS, this.limit * 2);
      return receipt;
    } catch (error) {
      if (this.stopping.signal.aborted) return 'failed';
      if (error instanceof RefusedError) return this.refused(events, error.message);
      await this.failed(destination, error);
      return 'failed';
    }
  }

  /** A destination that cannot say which event it did not understand is asked about ever fewer of them, in their order. */
  private refused([event, ...others]: Batch['events'], reason: string) {
    if (event && others.length === 0) {
      return { acknowledged: [], unreadable: [{ id: event.id, reason }] };
    }
    this.limit = Math.ceil((1 + others.length) / 2);
    return 'smaller' as const;
  }

  private async failed(destination: Destination, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const wait = backoff(destination.failures + 1);
    const { connection } = this.strapi.db;
    const now = await databaseMoment(this.strapi);
    await destinationsTable.failed(connection, destination, this.owner, now, { reason, wait });
    if (destination.failures % SAY_EVERY !== 0) return;
    this.strapi.log.warn(`[delivery] ${destination.address} 收不到变更通知，将一直重试：${reason}`);
  }
}

const isAbout = ({ acknowledged, unreadable }: ChangeEventReceipt, id: string) =>
  acknowledged.includes(id) || unreadable?.some((event) => event.id === id);

import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChangeEventReceipt } from '@township/rules/delivery';
import { databaseMoment } from '../runtime';
import { backoff, LONGEST_WAIT_MS } from './backoff';
import { BATCH_EVENTS, isBeyondLog, nextBatch, type Batch } from './batch';
import type { Channel } from './channel';
import { destinationsTable, waitUntil, type Claim, type Destination } from './destinations';
import { POLL_MS } from './relay';
import { unseal } from './secret';
import { RefusedError, sendEvents } from './send';
import { settle } from './settle';
import { undeliveredTable } from './undelivered';

/** Failures in a row from one line of the log to the next: most of an hour. */
const SAY_EVERY = 60;

/** Tells a site in batches: reads behind its cursor, posts, and moves the cursor once the post is acknowledged. */
export class SiteChannel implements Channel {
  readonly claimMs = 10_000;
  readonly longestWaitMs = LONGEST_WAIT_MS;
  /** Events in the next post at the most: halved when a site refuses a post as a whole. */
  private limit = BATCH_EVENTS;
  /** Log and what was set aside take turns, so that neither waits for the other. */
  private logFirst = false;

  constructor(private readonly strapi: Core.Strapi) {}

  async due(site: Destination, now: Date): Promise<number> {
    if (await this.next(site, now)) return 0;
    const due = await undeliveredTable.nextAttemptAt(this.strapi.db.connection, site.id);
    return due === null ? POLL_MS : Math.max(1, waitUntil(due, now, LONGEST_WAIT_MS));
  }

  async tell(site: Destination, claim: Claim, stopping: AbortSignal): Promise<Destination | null> {
    const began = await databaseMoment(this.strapi);
    const batch = await this.next(site, began);
    if (!batch) return null;
    this.logFirst = batch.waiting.length > 0;
    const receipt = await this.post(site, { batch, claim, now: began, stopping });
    if (receipt === 'failed') return null;
    if (receipt === 'smaller') return site;
    if (await isBeyondLog(this.strapi, site, receipt.position)) {
      batch.progress.startOver = randomUUID();
    }
    const now = await databaseMoment(this.strapi);
    const after = await settle(this.strapi, { destination: site, batch, claim, now, ...receipt });
    if (after && site.failures > 0) {
      this.strapi.log.info(`[delivery] ${site.address} 恢复，积压的变更通知陆续送达`);
    }
    return after;
  }

  private next(site: Destination, now: Date): Promise<Batch | null> {
    const { limit, logFirst } = this;
    return nextBatch(this.strapi, site, { limit, logFirst, now });
  }

  private async post(
    site: Destination,
    { batch: { events, progress }, claim, now, stopping }: Post,
  ): Promise<ChangeEventReceipt | 'smaller' | 'failed'> {
    if (events.length === 0) return { acknowledged: [] };
    try {
      const { address, cursor, startOver } = site;
      const position = progress.cursor ?? cursor;
      const to = { address, secret: unseal(this.strapi, site.secret) };
      const receipt = await sendEvents(to, { events, position }, now, stopping);
      if (startOver !== null && !isAbout(receipt, startOver)) {
        throw new Error('没有确认从头开始');
      }
      this.limit = Math.min(BATCH_EVENTS, this.limit * 2);
      return receipt;
    } catch (error) {
      if (stopping.aborted) return 'failed';
      if (error instanceof RefusedError) return this.refused(events, error.message);
      await this.failed(site, claim, error);
      return 'failed';
    }
  }

  /** A site that cannot say which event it did not understand is asked about ever fewer of them, in their order. */
  private refused([event, ...others]: Batch['events'], reason: string) {
    if (event && others.length === 0) {
      return { acknowledged: [], unreadable: [{ id: event.id, reason }] };
    }
    this.limit = Math.ceil((1 + others.length) / 2);
    return 'smaller' as const;
  }

  private async failed(site: Destination, claim: Claim, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const wait = backoff(site.failures + 1);
    const now = await databaseMoment(this.strapi);
    await destinationsTable.failed(this.strapi.db.connection, site, claim, now, { reason, wait });
    if (site.failures % SAY_EVERY !== 0) return;
    this.strapi.log.warn(`[delivery] ${site.address} 收不到变更通知，将一直重试：${reason}`);
  }
}

interface Post {
  batch: Batch;
  claim: Claim;
  now: Date;
  stopping: AbortSignal;
}

const isAbout = ({ acknowledged, unreadable }: ChangeEventReceipt, id: string) =>
  acknowledged.includes(id) || unreadable?.some((event) => event.id === id);

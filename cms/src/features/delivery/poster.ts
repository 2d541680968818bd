import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { ChangeEventReceipt } from '@township/rules/delivery';
import { backoff } from './backoff';
import type { Outbox, OutboxRow } from './outbox';
import { RefusedError, sendEvents } from './send';

const BATCH_EVENTS = 50;
const BATCH_BYTES = 1_000_000;
/** Finds what became due, and what another CMS process wrote. */
const POLL_MS = 15_000;

/** Posts one origin's events, a batch at a time, until each is acknowledged. */
export class Poster {
  private readonly stopping = new AbortController();
  /** Commits wake the poster from inside a transaction's async context; its own queries belong to none. */
  private readonly context = new AsyncResource('OutboxPoster');
  private running: Promise<void> | null = null;
  private woken = false;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  /** Milliseconds since the epoch, as `postponedUntil`. */
  private retryAt = 0;
  private postponedUntil = Infinity;
  /** Events that the site could not read, since this process started. */
  private passedOver = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly outbox: Outbox,
    readonly origin: string,
    private readonly secret: string,
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

  /** Resolves when nothing is under way any more; what was not acknowledged stays in the outbox. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    try {
      while (this.woken && !this.stopping.signal.aborted && Date.now() >= this.retryAt) {
        this.woken = false;
        if (Date.now() >= this.postponedUntil) this.postponedUntil = Infinity;
        const rows = withinBytes(await this.outbox.due(this.origin, BATCH_EVENTS));
        if (rows.length > 0) {
          await this.deliver(rows);
          this.woken = true;
        }
      }
    } catch (error) {
      this.strapi.log.error(`[delivery] ${this.origin}：读写待送通知出错：${String(error)}`);
    }
    this.woken = false;
    this.sleep();
  }

  private sleep(): void {
    if (this.stopping.signal.aborted) return;
    const now = Date.now();
    const next = this.retryAt > now ? this.retryAt : Math.min(this.postponedUntil, now + POLL_MS);
    this.timer = setTimeout(() => this.wake(), Math.max(0, next - now)).unref();
  }

  private async deliver(rows: OutboxRow[]): Promise<void> {
    let receipt: ChangeEventReceipt;
    try {
      const events = rows.map((row) => row.event);
      receipt = await sendEvents(this.origin, events, this.secret, this.stopping.signal);
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      if (error instanceof RefusedError) await this.refused(rows, error.message);
      else await this.failed(rows, error);
      return;
    }
    this.succeeded();
    await this.received(rows, receipt);
  }

  private async received(rows: OutboxRow[], receipt: ChangeEventReceipt): Promise<void> {
    const unreadable = new Map(receipt.unreadable?.map(({ id, reason }) => [id, reason]));
    const done = new Set([...receipt.acknowledged, ...unreadable.keys()]);
    await this.outbox.remove(rows.filter((row) => done.has(row.event.id)));
    for (const row of rows) {
      const reason = unreadable.get(row.event.id);
      if (reason !== undefined) this.passOver(row, reason);
      if (done.has(row.event.id)) continue;
      const until = Date.now() + backoff(row.attempts + 1);
      this.postponedUntil = Math.min(this.postponedUntil, until);
      await this.outbox.postpone(row, new Date(until));
    }
  }

  /** A site that cannot say which event it did not understand is asked about ever fewer of them, in their order. */
  private async refused(rows: OutboxRow[], reason: string): Promise<void> {
    const [first] = rows;
    if (rows.length === 1 && first) {
      this.succeeded();
      await this.outbox.remove(rows);
      this.passOver(first, reason);
      return;
    }
    const half = Math.ceil(rows.length / 2);
    await this.deliver(rows.slice(0, half));
    // Those behind it wait with it when the site went away in between.
    if (this.retryAt <= Date.now()) await this.deliver(rows.slice(half));
  }

  /** What a site cannot read today it will not read tomorrow; the changes behind it must not wait for it. */
  private passOver({ event }: OutboxRow, reason: string): void {
    this.passedOver += 1;
    const { id, type, action, slug } = event;
    this.strapi.log.error(
      `[delivery] ${this.origin} 读不懂变更通知 ${id}（${type} ${action} ${slug ?? ''}），已跳过，启动以来共 ${this.passedOver} 条：${reason}`,
    );
  }

  private async failed(rows: OutboxRow[], error: unknown): Promise<void> {
    this.failures += 1;
    this.retryAt = Date.now() + backoff(this.failures);
    if (this.failures === 1) {
      const reason = error instanceof Error ? error.message : String(error);
      this.strapi.log.warn(`[delivery] ${this.origin} 收不到变更通知，将一直重试：${reason}`);
    }
    await this.outbox.countAttempt(rows);
  }

  private succeeded(): void {
    if (this.failures > 0) {
      this.strapi.log.info(`[delivery] ${this.origin} 恢复，积压的变更通知陆续送达`);
    }
    this.failures = 0;
    this.retryAt = 0;
  }
}

/** The first rows that fit in one post, and one at the least. */
function withinBytes(rows: OutboxRow[]): OutboxRow[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += JSON.stringify(row.event).length;
    return index > 0 && bytes > BATCH_BYTES;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

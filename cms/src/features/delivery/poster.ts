import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { backoff } from './backoff';
import type { Outbox, OutboxRow } from './outbox';
import { sendEvents } from './send';

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
    const events = rows.map((row) => row.event);
    let acknowledged: Set<string>;
    try {
      acknowledged = await sendEvents(this.origin, events, this.secret, this.stopping.signal);
    } catch (error) {
      if (!this.stopping.signal.aborted) await this.failed(rows, error);
      return;
    }
    this.succeeded();
    await this.outbox.remove(rows.filter((row) => acknowledged.has(row.event.id)));
    for (const row of rows.filter((row) => !acknowledged.has(row.event.id))) {
      const until = Date.now() + backoff(row.attempts + 1);
      this.postponedUntil = Math.min(this.postponedUntil, until);
      await this.outbox.postpone(row, new Date(until));
    }
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

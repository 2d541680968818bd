import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { databaseMoment } from '../runtime';
import type { Channel } from './channel';
import { destinationsTable, waitUntil, type Claim } from './destinations';

/** Finds what another process wrote, or left behind when it was killed. */
export const POLL_MS = 5_000;
/** While another process relays: it may have looked just before this one's commit. */
const BUSY_MS = 250;

/**
 * Relays the log of changes to one destination, by the channel of its kind. Every process has one for each destination; the one that
 * has claimed the destination's row works.
 */
export class Relay {
  private readonly claim: Claim;
  private readonly stopping = new AbortController();
  /** Commits wake the relay from inside a transaction's async context; its own queries belong to none. */
  private readonly context = new AsyncResource('Relay');
  private running: Promise<void> | null = null;
  private woken = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly id: number,
    private readonly channel: Channel,
  ) {
    // Tells operators which process it is.
    const owner = `${hostname().slice(0, 60)}/${process.pid}/${randomUUID()}`;
    this.claim = { owner, ms: channel.claimMs };
  }

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
    // Another process may have said meanwhile that a long wait is over.
    this.timer = setTimeout(() => this.wake(), Math.min(wait, POLL_MS)).unref();
  }

  /** @returns milliseconds after which to look again */
  private async follow(): Promise<number> {
    const { connection } = this.strapi.db;
    while (!this.stopping.signal.aborted) {
      const now = await databaseMoment(this.strapi);
      const seen = await destinationsTable.find(connection, this.id);
      if (!seen) return POLL_MS;
      const wait =
        waitUntil(seen.nextAttemptAt, now, this.channel.longestWaitMs) ||
        (await this.channel.due(seen, now));
      if (wait > 0) return wait;
      const claimed = await destinationsTable.claim(connection, this.id, this.claim, now);
      if (!claimed) return BUSY_MS;
      try {
        let destination: typeof seen | null = claimed;
        while (destination) {
          destination = await this.channel.tell(destination, this.claim, this.stopping.signal);
        }
      } finally {
        await destinationsTable.release(connection, this.id, this.claim);
      }
    }
    return POLL_MS;
  }
}

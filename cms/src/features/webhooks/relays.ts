import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { onChanges } from '../changes';
import { POLL_MS, Relay } from '../delivery';
import { sharedStore } from '../runtime';
import { destinationsOf } from './destination';
import { WebhookChannel } from './webhook-channel';

const WAKE = 'webhooks';

/** This process's relays, one for each webhook. */
export class WebhookRelays {
  /** By the ids of their destinations. */
  private readonly relays = new Map<number, Relay>();
  private timer: NodeJS.Timeout | undefined;
  private following = Promise.resolve();
  /** Relays that start because of a request are no part of it: neither of its lines in the log nor of its transaction. */
  private readonly context = new AsyncResource('WebhookRelays');

  constructor(private readonly strapi: Core.Strapi) {}

  async start(): Promise<void> {
    onChanges(this.strapi, () => this.wake());
    sharedStore(this.strapi).onWake(WAKE, () => this.follow());
    // What another process has added or removed.
    this.timer = setInterval(() => this.follow(), POLL_MS).unref();
    await this.sync();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.following;
    await Promise.all([...this.relays.values()].map((relay) => relay.stop()));
    this.relays.clear();
  }

  /** Call when an administrator has changed something. */
  changed(): void {
    this.follow();
    sharedStore(this.strapi).wake(WAKE);
  }

  private follow(): void {
    this.following = this.following
      .then(() => this.context.runInAsyncScope(() => this.sync()))
      .catch((error: unknown) => {
        this.strapi.log.warn(`[webhooks] ${String(error)}`);
      });
  }

  private async sync(): Promise<void> {
    const found = await destinationsOf(this.strapi.db.connection);
    const wanted = new Map([...found].map(([webhook, { id }]) => [id, webhook]));
    for (const [id, relay] of this.relays) {
      if (wanted.has(id)) continue;
      this.relays.delete(id);
      await relay.stop();
    }
    for (const [id, webhook] of wanted) {
      if (this.relays.has(id)) continue;
      this.relays.set(id, new Relay(this.strapi, id, new WebhookChannel(this.strapi, webhook)));
    }
    this.wake();
  }

  private wake(): void {
    this.relays.forEach((relay) => relay.wake());
  }
}

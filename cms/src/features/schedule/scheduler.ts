import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../database';
import { announce } from '../delivery';
import { settleFiles } from '../media';
import { isSearchType, searchOf } from '../search';
import { dueDocuments } from './due';

/** Staff set times by the minute, and every look falls on the minute too. */
const LOOK_EVERY_MS = 5_000;
/** The last moment handled, ISO 8601; outlives the process. */
const HANDLED = { type: 'core', name: 'schedule', key: 'handledUntil' };

/** Looks which times have passed: files come and go, and sites and search are told of the documents. */
export class Scheduler {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Looks now, at what passed while the CMS was down, and from then on. */
  start(): void {
    this.running = this.look().then(() => {
      if (this.stopped) return;
      const wait = LOOK_EVERY_MS - (Date.now() % LOOK_EVERY_MS);
      this.timer = setTimeout(() => this.start(), wait).unref();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      await this.strapi.db.transaction(() => this.handle());
    } catch (error) {
      this.strapi.log.error(`[schedule] 到时的内容没有处理，稍后再试：${String(error)}`);
    }
  }

  /** Events and the moment they reach up to are written together: none is lost, and none told twice. */
  private async handle(): Promise<void> {
    const { strapi } = this;
    await lockUntilCommit(strapi, 'schedule');
    const handled: unknown = await strapi.store.get(HANDLED);
    const until = new Date();
    const after = typeof handled === 'string' ? new Date(handled) : until;
    await settleFiles(strapi, { after, until });
    for (const { type, documentId } of await dueDocuments(strapi, { after, until })) {
      await announce(strapi, type, documentId);
      if (isSearchType(type)) await searchOf(strapi).sync.refresh(type, documentId);
    }
    // Also when the clock was put back: what comes then is handled anew.
    await strapi.store.set({ ...HANDLED, value: until.toISOString() });
  }
}

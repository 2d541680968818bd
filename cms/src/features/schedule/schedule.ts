import type { Core } from '@strapi/strapi';
import { announce } from '../delivery';
import { settleFiles } from '../media';
import { settleProof } from '../public-proof';
import { addJobs, type JobKind } from '../runtime';
import { isSearchType, searchOf } from '../search';
import { dueTimes, type DueTime } from './due';

/** The last moment handled, ISO 8601; outlives the process. */
const HANDLED = { type: 'core', name: 'schedule', key: 'handledUntil' };

/**
 * Finds which times have passed since this process looked last, by its own clock, and makes a job of each: whichever process finds
 * one first, it is told once.
 */
export class Schedule implements JobKind {
  readonly name = 'announce';
  private handledUntil: Date | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  async plan(now: Date): Promise<void> {
    const { strapi } = this;
    const from = this.handledUntil ?? (await this.stored()) ?? now;
    const wasPutBack = from > now;
    // Times that had come by a clock that was put back have not come any more.
    const interval = wasPutBack ? { after: now, until: from } : { after: from, until: now };
    await settleFiles(strapi, interval);
    const times = await dueTimes(strapi, interval);
    const jobs = wasPutBack ? [] : times.map((time) => ({ key: time.key, due: now, data: time }));
    const added = await strapi.db.transaction(async () => {
      await strapi.store.set({ ...HANDLED, value: now.toISOString() });
      return addJobs(strapi, this.name, jobs);
    });
    this.handledUntil = now;
    for (const time of times) if (!added.has(time.key)) await this.settle(time);
  }

  async run(data: unknown): Promise<void> {
    const { type, documentId } = data as DueTime;
    await this.settle({ type, documentId });
    await announce(this.strapi, type, documentId);
  }

  private async settle({ type, documentId }: Pick<DueTime, 'type' | 'documentId'>): Promise<void> {
    await settleProof(this.strapi, type, documentId);
    if (isSearchType(type)) await searchOf(this.strapi).sync.put(type, documentId);
  }

  private async stored(): Promise<Date | undefined> {
    const handled: unknown = await this.strapi.store.get(HANDLED);
    return typeof handled === 'string' ? new Date(handled) : undefined;
  }
}

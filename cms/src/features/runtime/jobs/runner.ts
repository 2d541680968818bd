import type { Core } from '@strapi/strapi';
import { actingAs } from '../../publication';
import { presentMoment } from '../clock';
import { jobsTable, LONGEST_WAIT_MS, type ClaimedJob } from './jobs-table';

/** Work of one kind. */
export interface JobKind {
  /** Stored in the rows: never change it while rows with it wait. At most 40 characters. */
  name: string;
  /**
   * Does one job, in the transaction that claims its row: what it writes is kept once, together with the
   * row's end, or not at all. Effects outside the database may happen again.
   */
  run(data: unknown): Promise<void>;
  /** Called with each job that could not be done, after what it wrote was taken back. It is tried again in any case. */
  failed?(data: unknown, error: unknown): Promise<void>;
  /** Called before each look, for work whose time is found rather than known. `now`: the present moment. */
  plan?(now: Date): Promise<void>;
}

/** Staff set times by the minute, and every look falls on the minute too. */
const LOOK_EVERY_MS = 5_000;
const FIRST_WAIT_MS = 5_000;

/** Looks which jobs are due, and does them one after the other. Any number of processes may, on one database. */
export class JobRunner {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly kinds: readonly JobKind[],
  ) {}

  /** Looks now, at what passed while no CMS ran, and from then on. */
  start(): void {
    this.running = this.look().then((now) => {
      if (this.stopped) return;
      const wait = LOOK_EVERY_MS - (now.getTime() % LOOK_EVERY_MS);
      this.timer = setTimeout(() => this.start(), wait).unref();
    });
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    clearTimeout(this.timer);
  }

  /** @returns the present moment, by which the next look is set */
  private async look(): Promise<Date> {
    try {
      const now = await presentMoment(this.strapi);
      for (const kind of this.kinds) await this.lookAt(kind, now);
      return await presentMoment(this.strapi);
    } catch (error) {
      this.strapi.log.error(`[jobs] 没有看到期的任务，稍后再看：${String(error)}`);
      return new Date();
    }
  }

  private async lookAt(kind: JobKind, now: Date): Promise<void> {
    try {
      await kind.plan?.(now);
    } catch (error) {
      this.strapi.log.error(`[jobs] ${kind.name} 没有排上，稍后再排：${String(error)}`);
    }
    while (!this.stopped && (await this.runNext(kind, now)));
  }

  /** @returns whether there was one */
  private async runNext(kind: JobKind, now: Date): Promise<boolean> {
    const { db } = this.strapi;
    let claimed: ClaimedJob | null = null;
    try {
      await db.transaction(async ({ trx }) => {
        claimed = await jobsTable.claim(trx, kind.name, now);
        if (!claimed) return;
        const { id, data } = claimed;
        await actingAs('job', kind.name, () => kind.run(data));
        await jobsTable.done(trx, id, now);
      });
    } catch (error) {
      if (!claimed) throw error;
      await this.failed(kind, claimed, now, error);
    }
    return claimed !== null;
  }

  private async failed(
    kind: JobKind,
    { id, key, attempt, data }: ClaimedJob,
    now: Date,
    error: unknown,
  ): Promise<void> {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt - 1, 10));
    this.strapi.log.error(
      `[jobs] ${kind.name} ${key} 第 ${attempt} 次没有完成，${wait / 1000} 秒后再试：${String(error)}`,
    );
    await jobsTable.postpone(this.strapi.db.connection, id, new Date(now.getTime() + wait));
    await kind.failed?.(data, error);
  }
}

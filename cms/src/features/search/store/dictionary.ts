import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { sharedStore } from '../../runtime';
import { spokenNames } from '../text/names';
import { Tokenizer } from '../text/tokenizer';
import { documentsTable } from './documents-table';

/** Changes with each write that brought new names. */
const MARK = { type: 'core', name: 'search', key: 'names' };
const LOOK_EVERY_MS = 1_000;
/** With a shared Redis, other processes are told at once. */
const WAKE = 'search-names';

/** The town's own names, by which texts and questions are cut: those that stand in the index, whichever process wrote them. */
export class Dictionary {
  readonly tokenizer = new Tokenizer();
  /** Of the names that were read last. */
  private mark: unknown;
  private lookedAt = -Infinity;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Learns the names that there are; part of a boot, which one process at a time does. */
  async install(): Promise<void> {
    const { store } = this.strapi;
    sharedStore(this.strapi).onWake(WAKE, () => {
      this.lookedAt = -Infinity;
    });
    if (!(await store.get(MARK))) await store.set({ ...MARK, value: randomUUID() });
    await this.read();
  }

  /** Learns names that are about to be written, in their transaction; when that is rolled back, they are forgotten. */
  async learn(names: readonly string[]): Promise<void> {
    const learned = this.tokenizer.learn(names);
    if (learned.length === 0) return;
    await this.strapi.db.transaction(async ({ onCommit, onRollback }) => {
      onCommit(() => sharedStore(this.strapi).wake(WAKE));
      onRollback(() => {
        this.tokenizer.forget(learned);
        // One of them may have been written by somebody else meanwhile.
        this.mark = undefined;
        this.lookedAt = -Infinity;
      });
      await this.strapi.store.set({ ...MARK, value: randomUUID() });
    });
  }

  /** Learns what others have written; looks once a second at most. */
  async catchUp(): Promise<void> {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = now;
    await this.read();
  }

  private async read(): Promise<void> {
    const mark: unknown = (await this.strapi.store.get(MARK)) ?? null;
    if (mark === this.mark) return;
    const names = await this.strapi.db.transaction(({ trx }) => documentsTable.names(trx));
    this.tokenizer.learn(names.flatMap(spokenNames));
    this.mark = mark;
  }
}

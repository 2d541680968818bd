import type { Core } from '@strapi/strapi';
import { onChanges, readChanges } from '../../changes';
import { spokenNames } from '../text/names';
import { Tokenizer } from '../text/tokenizer';
import { documentsTable } from './documents-table';

/** Without a Redis other processes are not woken by a commit. */
const LOOK_EVERY_MS = 1_000;
const CHANGES_A_READ = 500;

/** The town's own names, by which texts and questions are cut: those that stand in the index, whichever process wrote them. */
export class Dictionary {
  readonly tokenizer = new Tokenizer();
  /** Behind the last change of the log whose names are known; null before the first. */
  private cursor: string | null = null;
  private lookedAt = -Infinity;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Learns the names that there are; part of a boot, which one process at a time does. */
  async install(): Promise<void> {
    onChanges(this.strapi, () => this.lookAgain());
    await this.follow();
  }

  /** Learns names that are about to be written, in their transaction; when that is rolled back, they are forgotten. */
  async learn(names: readonly string[]): Promise<void> {
    const learned = this.tokenizer.learn(names);
    if (learned.length === 0) return;
    await this.strapi.db.transaction(({ onRollback }) => {
      onRollback(() => {
        this.tokenizer.forget(learned);
        // One of them may have been written by somebody else meanwhile.
        this.cursor = null;
        this.lookAgain();
      });
    });
  }

  /** Learns what others have written; looks once a second at most, and after each commit that is told of. */
  async catchUp(): Promise<void> {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = now;
    await this.follow();
  }

  private lookAgain(): void {
    this.lookedAt = -Infinity;
  }

  private async follow(): Promise<void> {
    const { strapi } = this;
    for (;;) {
      const { changes, cursor, startOver } = await readChanges(strapi, this.cursor, CHANGES_A_READ);
      const changed = changes.map(({ documentId }) => documentId);
      if (startOver || changed.length > 0) {
        const names = await strapi.db.transaction(({ trx }) =>
          documentsTable.names(trx, startOver ? undefined : changed),
        );
        this.tokenizer.learn(names.flatMap(spokenNames));
      }
      this.cursor = cursor;
      if (startOver || changed.length < CHANGES_A_READ) return;
    }
  }
}

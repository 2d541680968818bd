import { rename, rm } from 'node:fs/promises';

const removeAll = (files: readonly string[]) =>
  Promise.all(files.map((file) => rm(file, { force: true })));

/** The files of one upload: all of them come, or none does. */
export class FileSet {
  readonly #added: string[] = [];
  readonly #moves: (readonly [from: string, to: string])[] = [];
  readonly #removals: string[] = [];
  readonly #pending: Promise<unknown>[] = [];

  /** What is in flight ends before anything is taken back: Strapi goes on with the others when one fails. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#pending.push(work);
    return work;
  }

  /** A new file that is in its place. */
  added(file: string): void {
    this.#added.push(file);
  }

  /** Puts a file over one that is there, once the whole set has come. */
  moveLater(from: string, to: string): void {
    this.#moves.push([from, to]);
  }

  /** Deletes a file once the whole set has come. */
  removeLater(file: string): void {
    this.#removals.push(file);
  }

  async keep(): Promise<void> {
    for (const [from, to] of this.#moves) await rename(from, to);
    await removeAll(this.#removals);
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#pending);
    await removeAll([...this.#added, ...this.#moves.map(([from]) => from)]);
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { SavedMarks } from './marks.js';
import type { Store } from './store.js';

export interface DiskOptions {
  dir: string;
  /** Version of the program that reads the pages: pages of another one are dropped. */
  version: string;
  bytes?: number;
  files?: number;
  /** Told when the disk refuses, once until it takes again. */
  onRefused?(error: unknown): void;
}

const BYTES = 256 * 1024 * 1024;
const FILES = 20_000;
/** Pages waiting to be written; beyond it the disk is too slow, and they are not kept on it. */
const WAITING_BYTES = 32 * 1024 * 1024;
/** Files that make room for one that did not fit. */
const MAKE_ROOM = 8;

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const nameOf = (key: string) => createHash('sha256').update(key).digest('hex');

/**
 * A directory: one compressed file a page, the least recently used going out, and the marks beside them. Everything is
 * written in the background, one file after the other.
 */
export class DiskStore implements Store {
  readonly #files: LRUCache<string, true>;
  /** What is to be written, by name; null is to be removed. */
  readonly #waiting = new Map<string, Uint8Array | null>();
  #waitingBytes = 0;
  #working: Promise<void> | null = null;
  #refused = false;

  private constructor(
    private readonly pages: string,
    private readonly marks: string,
    private readonly options: DiskOptions,
  ) {
    this.#files = new LRUCache({
      max: options.files ?? FILES,
      maxSize: options.bytes ?? BYTES,
      dispose: (_, name, reason) => {
        if (reason === 'evict') this.#enqueue(name, null);
      },
    });
  }

  /** A directory that cannot be made or read holds nothing; pages are then kept in memory alone. */
  static async open(options: DiskOptions): Promise<DiskStore> {
    const { dir, version } = options;
    const all = path.join(/*turbopackIgnore: true*/ dir, 'pages');
    const pages = path.join(/*turbopackIgnore: true*/ all, nameOf(version).slice(0, 16));
    const marks = path.join(/*turbopackIgnore: true*/ dir, 'marks.json');
    const store = new DiskStore(pages, marks, options);
    try {
      await mkdir(pages, { recursive: true });
      for (const other of await readdir(all)) {
        const old = path.join(/*turbopackIgnore: true*/ all, other);
        if (old !== pages) await rm(old, { recursive: true });
      }
      await store.#index();
    } catch (error) {
      store.#refuse(error);
    }
    return store;
  }

  async read(key: string): Promise<Uint8Array | null> {
    const name = nameOf(key);
    const waiting = this.#waiting.get(name);
    if (waiting !== undefined) return waiting;
    if (!this.#files.get(name)) return null;
    try {
      return await decompress(await readFile(this.#file(name)));
    } catch {
      this.#enqueue(name, null);
      return null;
    }
  }

  write(key: string, page: Uint8Array): void {
    const fits = this.#waitingBytes + page.length <= WAITING_BYTES;
    this.#enqueue(nameOf(key), fits ? page : null);
  }

  remove(key: string): void {
    const name = nameOf(key);
    if (this.#files.has(name) || this.#waiting.has(name)) this.#enqueue(name, null);
  }

  async loadMarks(): Promise<SavedMarks | null> {
    try {
      return JSON.parse(await readFile(this.marks, 'utf8')) as SavedMarks;
    } catch {
      return null;
    }
  }

  async saveMarks(marks: SavedMarks): Promise<void> {
    const text = JSON.stringify(marks);
    try {
      await this.#replace(this.marks, text);
    } catch (error) {
      this.#refuse(error);
      // Pages whose marks cannot be kept must not outlive this process; without them there is room, too.
      for (const name of this.#files.keys()) this.#enqueue(name, null);
      await this.settled();
      await this.#replace(this.marks, text).catch(() => undefined);
    }
  }

  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  #file(name: string): string {
    return path.join(/*turbopackIgnore: true*/ this.pages, name);
  }

  /** What an earlier run has written, the oldest first. */
  async #index(): Promise<void> {
    const names = await readdir(this.pages);
    const found = await Promise.all(
      names.map(async (name) => ({ name, ...(await statOf(this.#file(name))) })),
    );
    for (const { name, bytes, writtenAt } of found.sort((a, b) => a.writtenAt - b.writtenAt)) {
      if (name.endsWith('.tmp')) await rm(this.#file(name), { force: true });
      else if (writtenAt > 0) this.#files.set(name, true, { size: Math.max(1, bytes) });
    }
  }

  #enqueue(name: string, page: Uint8Array | null): void {
    this.#waitingBytes += (page?.length ?? 0) - (this.#waiting.get(name)?.length ?? 0);
    this.#waiting.delete(name);
    this.#waiting.set(name, page);
    this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  async #work(): Promise<void> {
    for (const [name, page] of this.#waiting) {
      if (page) await this.#keep(name, page);
      else await this.#drop(name);
      // It may have changed again meanwhile, and then comes once more.
      if (this.#waiting.get(name) !== page) continue;
      this.#waiting.delete(name);
      this.#waitingBytes -= page?.length ?? 0;
    }
  }

  async #keep(name: string, page: Uint8Array): Promise<void> {
    const bytes = await compress(page, { level: 1 });
    for (const lastTry of [false, true]) {
      try {
        await this.#replace(this.#file(name), bytes);
        this.#files.set(name, true, { size: bytes.length });
        this.#refused = false;
        return;
      } catch (error) {
        // The older page must not come back in its place.
        await this.#drop(name);
        if (lastTry) this.#refuse(error);
        else await this.#makeRoom();
      }
    }
  }

  async #makeRoom(): Promise<void> {
    for (let count = 0; count < MAKE_ROOM; count++) {
      const [oldest] = this.#files.rkeys();
      if (oldest === undefined) return;
      await this.#drop(oldest);
    }
  }

  async #drop(name: string): Promise<void> {
    this.#files.delete(name);
    await rm(this.#file(name), { force: true }).catch((error: unknown) => this.#refuse(error));
  }

  /** Writes beside and renames, so that a crash leaves no half-written file. */
  async #replace(file: string, content: Uint8Array | string): Promise<void> {
    const beside = `${file}.tmp`;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(beside, content);
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  #refuse(error: unknown): void {
    if (!this.#refused) this.options.onRefused?.(error);
    this.#refused = true;
  }
}

/** Size in bytes and time in ms since the epoch; 0 and 0 for a file that is gone. */
async function statOf(file: string): Promise<{ bytes: number; writtenAt: number }> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { bytes: size, writtenAt: mtimeMs };
  } catch {
    return { bytes: 0, writtenAt: 0 };
  }
}

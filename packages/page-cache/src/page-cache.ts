import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import v8 from 'node:v8';
import { LRUCache } from 'lru-cache';
import { Marks, type Change, type Changes, type Made } from './marks.js';
import { Source } from './source.js';
import type { Store } from './store.js';
import { Turns } from './turns.js';

export interface Options {
  store: Store;
  /**
   * Renders a page anew and meanwhile calls {@link PageCache.set} or {@link PageCache.remove}.
   * Answers false, or throws, when it could not be rendered.
   */
  render(key: string): Promise<boolean>;
  /** Told when the source of the pages falls silent and when it answers again. */
  onSource?(silent: boolean): void;
  memoryBytes?: number;
  memoryPages?: number;
  /** How long a reader waits for a changed page while the source is silent, in ms; four times that at the most. */
  longestSilenceMs?: number;
}

interface Page<Value> extends Made {
  value: Value;
  /** Milliseconds since the epoch: rendered again then, though nothing changed. */
  renewAt: number | null;
}

interface Failure {
  until: number;
  /** The last mark that the attempt could know of. */
  asOf: number;
}

const MEMORY_BYTES = 64 * 1024 * 1024;
const MEMORY_PAGES = 5000;
const LONGEST_SILENCE_MS = 5000;
const MOST_SILENCES = 4;
/** After a failure the last good page is served this long before the next attempt, unless it changes again. */
const RETRY_AFTER_MS = 3000;
/** Pages rendered again at the same time: what they are made from has other readers too. */
const AT_ONCE = 6;
/** A page that changes while it is rendered is rendered again, so often at most for one reader. */
const MOST_ATTEMPTS = 3;

/**
 * Rendered pages, fresh and never down: a page that changed is rendered before it is served, however many readers wait,
 * and the last good one stands in only when that fails or takes too long. What was withdrawn is not served again.
 */
export class PageCache<Value> {
  /** Whether what the pages are made from answers. */
  readonly source: Source;
  readonly #memory: LRUCache<string, Page<Value>>;
  readonly #failures = new LRUCache<string, Failure>({ max: 1000 });
  readonly #renewals = new Map<string, Promise<boolean>>();
  readonly #turns = new Turns(AT_ONCE);
  #lastSave = Promise.resolve();
  #nextSave: Promise<void> | null = null;

  private constructor(
    private readonly options: Options,
    private readonly run: string,
    private readonly marks: Marks,
  ) {
    this.source = new Source(options.onSource);
    this.#memory = new LRUCache({
      max: options.memoryPages ?? MEMORY_PAGES,
      maxSize: options.memoryBytes ?? MEMORY_BYTES,
    });
  }

  /** With what an earlier run left in the store: its pages are rendered anew before they are served. */
  static async open<Value>(options: Options): Promise<PageCache<Value>> {
    const run = randomUUID();
    return new PageCache(options, run, new Marks(run, await options.store.loadMarks()));
  }

  /** The page to be served; null when there is none, or none that may be served. */
  async get(key: string): Promise<Value | null> {
    const page = await this.#findServable(key);
    if (!page) return null;
    if (this.marks.standing(page) === 'changed') {
      await this.#makeCurrent(key, page);
      return (await this.#findServable(key))?.value ?? null;
    }
    if (page.renewAt !== null && Date.now() > page.renewAt && !this.#failedLately(key, page)) {
      void this.#renew(key);
    }
    return page.value;
  }

  /** To be asked before a rendering reads anything, and handed to {@link set} with the page. */
  now(): number {
    return this.marks.now();
  }

  /** @param maxAge seconds after which the page is rendered again though nothing changed; null for never */
  set(key: string, value: Value, made: { tags: string[]; asOf: number; maxAge: number | null }) {
    const { tags, asOf, maxAge } = made;
    const known = this.#memory.peek(key);
    // A slower rendering that began earlier.
    if (known?.run === this.run && known.asOf > asOf) return;
    const renewAt = maxAge === null ? null : Date.now() + maxAge * 1000;
    const page: Page<Value> = { value, tags, asOf, run: this.run, renewAt };
    const bytes = v8.serialize(page);
    this.#memory.set(key, page, { size: bytes.length });
    this.#failures.delete(key);
    this.options.store.write(key, bytes);
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.options.store.remove(key);
  }

  /** In force at once; resolves when it is in force after a restart as well. */
  async mark(change: Change): Promise<void> {
    this.marks.add(change);
    this.source.answered();
    await this.#save();
  }

  /** Something changed, and nobody can tell what; otherwise as {@link mark}. */
  async markEverything(): Promise<void> {
    this.marks.addEverything();
    this.source.answered();
    await this.#save();
  }

  changesSince(mark: number): Changes {
    return this.marks.since(mark);
  }

  /** Keys of changed pages, those asked for most recently first. */
  outdated(limit: number): string[] {
    const keys: string[] = [];
    for (const [key, page] of this.#memory.entries()) {
      if (keys.length === limit) break;
      if (this.marks.standing(page) === 'changed') keys.push(key);
    }
    return keys;
  }

  /** Resolves when nothing waits to be written any more. */
  async settled(): Promise<void> {
    await this.options.store.settled();
  }

  async #findServable(key: string): Promise<Page<Value> | undefined> {
    const page = await this.#find(key);
    if (!page || this.marks.standing(page) !== 'withdrawn') return page;
    this.remove(key);
    return undefined;
  }

  async #find(key: string): Promise<Page<Value> | undefined> {
    const known = this.#memory.get(key);
    if (known) return known;
    const bytes = await this.options.store.read(key);
    // Rendered anew while the old one was read.
    const meanwhile = this.#memory.get(key);
    if (meanwhile || !bytes) return meanwhile;
    const page = deserialize<Page<Value>>(bytes);
    if (page) this.#memory.set(key, page, { size: bytes.length });
    return page;
  }

  /** Waits until the page is as it should be, or until it is clear that it will not be. */
  async #makeCurrent(key: string, page: Page<Value>): Promise<void> {
    if (this.source.silent) {
      if (this.source.takeTry()) void this.#renew(key);
      return;
    }
    if (this.#failedLately(key, page)) return;
    const done = this.#untilCurrent(key).then(() => true);
    const patience = this.options.longestSilenceMs ?? LONGEST_SILENCE_MS;
    for (let waited = 0; waited < MOST_SILENCES; waited++) {
      if (await Promise.race([done, after(patience)])) return;
      // Busy is not silent: as long as the source answers, a changed page is worth the wait.
      if (!this.source.answeredWithin(patience)) break;
    }
    this.source.gaveUp(performance.now() - patience);
  }

  async #untilCurrent(key: string): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (!(await this.#renew(key))) return;
      const page = await this.#find(key);
      if (!page || this.marks.standing(page) !== 'changed') return;
    }
  }

  /** One rendering for all who wait for it. */
  #renew(key: string): Promise<boolean> {
    const underWay = this.#renewals.get(key);
    if (underWay) return underWay;
    const renewal = this.#turns
      .take(() => this.#render(key))
      .finally(() => this.#renewals.delete(key));
    this.#renewals.set(key, renewal);
    return renewal;
  }

  async #render(key: string): Promise<boolean> {
    const began = performance.now();
    const asOf = this.marks.now();
    const rendered = await this.options.render(key).catch(() => false);
    if (!rendered) {
      this.#failures.set(key, { until: Date.now() + RETRY_AFTER_MS, asOf });
      this.source.gaveUp(began);
    }
    return rendered;
  }

  #failedLately(key: string, { tags }: Page<Value>): boolean {
    const failure = this.#failures.get(key);
    if (!failure || Date.now() > failure.until) return false;
    return !this.marks.changedSince(tags, failure.asOf);
  }

  /** Marks that come while others are being written are written together after them. */
  #save(): Promise<void> {
    this.#nextSave ??= this.#lastSave.then(() => {
      this.#nextSave = null;
      this.#lastSave = this.options.store.saveMarks(this.marks.toSave());
      return this.#lastSave;
    });
    return this.#nextSave;
  }
}

/** False after a time. */
const after = (ms: number) => sleep(ms, false, { ref: false });

/** Undefined for what another version of Node or of the site has written. */
function deserialize<Content>(bytes: Uint8Array): Content | undefined {
  try {
    return v8.deserialize(bytes) as Content;
  } catch {
    return undefined;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

export interface Visit {
  /** A visit of a name that waits already is not made twice. */
  name: string;
  /** A failure is ignored. */
  run(): Promise<void>;
}

export interface WarmUpOptions {
  atOnce?: number;
  /** Visits that may wait; what comes beyond is left to the page's next reader. */
  waiting?: number;
  /** Visits that are made without a pause after a quiet time. */
  burst?: number;
  /** Visits a second after that. */
  perSecond?: number;
}

/**
 * Renders pages ahead of their readers. Optional work, kept small: a page named many times is visited once,
 * and an import of thousands costs little more than a single change.
 */
export class WarmUp {
  readonly #waiting = new Map<string, Visit>();
  readonly #options: Required<WarmUpOptions>;
  #workers: Promise<void> | null = null;
  #budget: number;
  #countedAt = performance.now();

  constructor(options: WarmUpOptions = {}) {
    this.#options = { atOnce: 2, waiting: 300, burst: 240, perSecond: 1, ...options };
    this.#budget = this.#options.burst;
  }

  /** Resolves when no visit waits any more. */
  async ask(visits: readonly Visit[]): Promise<void> {
    for (const visit of visits) {
      if (this.#waiting.size >= this.#options.waiting) break;
      this.#waiting.set(visit.name, visit);
    }
    this.#workers ??= this.#start().finally(() => (this.#workers = null));
    await this.#workers;
  }

  async #start(): Promise<void> {
    await Promise.all(Array.from({ length: this.#options.atOnce }, () => this.#work()));
  }

  async #work(): Promise<void> {
    for (const [name, visit] of this.#waiting) {
      this.#waiting.delete(name);
      await this.#turn();
      await visit.run().catch(() => undefined);
    }
  }

  /** Waits until another visit is within the budget. */
  async #turn(): Promise<void> {
    const { burst, perSecond } = this.#options;
    const now = performance.now();
    const earned = ((now - this.#countedAt) / 1000) * perSecond;
    this.#countedAt = now;
    this.#budget = Math.min(burst, this.#budget + earned) - 1;
    const debt = Math.max(0, -this.#budget);
    if (debt > 0) await sleep((debt / perSecond) * 1000, undefined, { ref: false });
  }
}

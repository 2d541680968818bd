/** While the source is silent a page is tried this often, in the background. */
const TRY_AGAIN_MS = 3000;

/**
 * Whether what pages are made from answers at all. Once it was silent during a whole rendering nobody waits for it any
 * more: one rendering now and then, which no reader waits for, finds out when it is back.
 */
export class Source {
  #answeredAt = -Infinity;
  #silentSince: number | null = null;
  #nextTryAt = 0;

  constructor(private readonly onTurn: (silent: boolean) => void = () => undefined) {}

  /** It answered, or contacted us itself. */
  answered(): void {
    this.#answeredAt = performance.now();
    if (this.#silentSince === null) return;
    this.#silentSince = null;
    this.onTurn(false);
  }

  /** @param since `performance.now()` when the rendering began that failed, or the silence that was too long */
  gaveUp(since: number): void {
    // A page that fails although the source answers has a problem of its own.
    if (this.#answeredAt >= since) return;
    this.#nextTryAt = performance.now() + TRY_AGAIN_MS;
    if (this.#silentSince !== null) return;
    this.#silentSince = since;
    this.onTurn(true);
  }

  /** Whether it answered anything within the last so many milliseconds. */
  answeredWithin(ms: number): boolean {
    return performance.now() - this.#answeredAt < ms;
  }

  get silent(): boolean {
    return this.#silentSince !== null;
  }

  /** Whether it is time for another try; says so once. */
  takeTry(): boolean {
    if (performance.now() < this.#nextTryAt) return false;
    this.#nextTryAt = performance.now() + TRY_AGAIN_MS;
    return true;
  }
}

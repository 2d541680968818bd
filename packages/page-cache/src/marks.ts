/** What a change does to the pages that were made from it. */
export interface Change {
  /** Pages with one of these tags are rendered again before they are served. */
  changed: readonly string[];
  /** Pages with one of these tags show what was taken back: they are never served again. */
  withdrawn: readonly string[];
}

export type Standing = 'current' | 'changed' | 'withdrawn';

/** What is said of a page: from what it was made, and when. */
export interface Made {
  tags: readonly string[];
  /** {@link Marks.now} at the moment before its rendering read anything. */
  asOf: number;
  /** The run of the server that rendered it. */
  run: string;
}

/** What outlives a restart: what was taken back must not come back, and readers' devices ask what changed since. */
export interface SavedMarks {
  clock: number;
  changed: SavedKind;
  withdrawn: SavedKind;
}

interface SavedKind {
  /** Every page made before it counts as marked. */
  before: number;
  marks: [tag: string, mark: number][];
}

/** What changed after a mark. */
export interface Changes {
  /** Up to here it is told. */
  mark: number;
  /** More than is known: anything may have changed. */
  everything: boolean;
  tags: string[];
}

/** Marks kept of each kind; what is older is taken to concern every page. */
const MOST_MARKS = 20_000;

/**
 * Which tags changed, and in which order. Time here is a counter that follows the clock and never falls behind its own
 * last mark: two changes in one millisecond, or a clock that is set back, lose no change.
 */
export class Marks {
  #clock: number;
  #changed = new Kind();
  #withdrawn = new Kind();

  constructor(
    private readonly run: string,
    saved: SavedMarks | null,
    private readonly mostMarks = MOST_MARKS,
  ) {
    this.#clock = Math.max((saved?.clock ?? 0) + 1, Date.now());
    // Without a memory nobody can tell what changed before.
    this.#changed.load(saved?.changed ?? { before: this.#clock, marks: [] });
    this.#withdrawn.load(saved?.withdrawn ?? { before: 0, marks: [] });
  }

  now(): number {
    return this.#clock;
  }

  add({ changed, withdrawn }: Change): void {
    this.#tick();
    for (const tag of changed) this.#changed.set(tag, this.#clock, this.mostMarks);
    for (const tag of withdrawn) this.#withdrawn.set(tag, this.#clock, this.mostMarks);
  }

  /** Nobody can tell what changed: every page is rendered again before it is served. */
  addEverything(): void {
    this.#tick();
    this.#changed.before = this.#clock;
  }

  standing(page: Made): Standing {
    if (this.#withdrawn.touches(page.tags, page.asOf)) return 'withdrawn';
    // An earlier run's page: what happened since was told to nobody.
    if (page.run !== this.run) return 'changed';
    return this.changedSince(page.tags, page.asOf) ? 'changed' : 'current';
  }

  changedSince(tags: readonly string[], mark: number): boolean {
    return this.#changed.touches(tags, mark);
  }

  since(mark: number): Changes {
    const kinds = [this.#changed, this.#withdrawn];
    const tags = kinds.flatMap((kind) => kind.since(mark));
    const everything = kinds.some(({ before }) => before > mark);
    return { mark: this.#clock, everything, tags: everything ? [] : [...new Set(tags)] };
  }

  toSave(): SavedMarks {
    const [changed, withdrawn] = [this.#changed.toSave(), this.#withdrawn.toSave()];
    return { clock: this.#clock, changed, withdrawn };
  }

  #tick(): void {
    this.#clock = Math.max(this.#clock + 1, Date.now());
  }
}

/** The last mark of each tag, the oldest first. */
class Kind {
  readonly marks = new Map<string, number>();
  before = 0;

  set(tag: string, mark: number, most: number): void {
    this.marks.delete(tag);
    this.marks.set(tag, mark);
    for (const [oldest, passed] of this.marks) {
      if (this.marks.size <= most) break;
      this.marks.delete(oldest);
      this.before = Math.max(this.before, passed);
    }
  }

  load({ before, marks }: SavedKind): void {
    this.before = before;
    for (const [tag, mark] of marks) this.marks.set(tag, mark);
  }

  toSave(): SavedKind {
    return { before: this.before, marks: [...this.marks] };
  }

  since(mark: number): string[] {
    return [...this.marks].filter(([, passed]) => passed > mark).map(([tag]) => tag);
  }

  touches(tags: readonly string[], asOf: number): boolean {
    return this.before > asOf || tags.some((tag) => (this.marks.get(tag) ?? 0) > asOf);
  }
}

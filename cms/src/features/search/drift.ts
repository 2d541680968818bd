import type { Core } from '@strapi/strapi';
import type { PublishedContent } from './content';
import { toSearchDocument } from './document';
import type { SearchIndex } from './store/search-index';
import type { IndexSync } from './sync';
import { SEARCH_TYPES, type SearchType } from './searchable';

/** Where the index differs from what readers see, by documentId. */
export interface Drift {
  type: SearchType;
  /** Published, and not in the index. */
  missing: string[];
  /** Another state is published than the index holds. */
  outdated: string[];
  /** In the index, and not published. */
  orphaned: string[];
}

const BATCH = 200;
/** Above this many differences, rebuilding in batches is faster. */
const MANY = 1_000;

/** Compares the index with the content, and makes it anew. */
export class IndexCare {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly content: PublishedContent,
    private readonly index: SearchIndex,
    private readonly sync: IndexSync,
  ) {}

  /** Of each type that differs. */
  async check(): Promise<Drift[]> {
    const drifts: Drift[] = [];
    for (const type of SEARCH_TYPES) {
      const published = await this.content.versions(type);
      const indexed = await this.index.versions(type);
      const ids = [...published.keys()];
      const drift = {
        type,
        missing: ids.filter((id) => !indexed.has(id)),
        outdated: ids.filter((id) => indexed.has(id) && indexed.get(id) !== published.get(id)),
        orphaned: [...indexed.keys()].filter((id) => !published.has(id)),
      };
      if (amountOf(drift) > 0) drifts.push(drift);
    }
    return drifts;
  }

  /** Puts right, entry by entry, what differs. */
  async catchUp(): Promise<void> {
    await this.refresh(await this.check());
  }

  /** Puts right what differs; answers how many entries that were. */
  async repair(): Promise<number> {
    const drifts = await this.check();
    const amount = drifts.reduce((sum, drift) => sum + amountOf(drift), 0);
    if (amount > MANY) await this.rebuild();
    else await this.refresh(drifts);
    return amount;
  }

  /**
   * Indexes every entry again, so that every text is cut with the dictionary of all names. Entries stay
   * findable meanwhile.
   *
   * @returns how many entries can be found now
   */
  async rebuild(): Promise<number> {
    let done = 0;
    // The types with names first: articles are cut by them.
    for (const type of [...SEARCH_TYPES].reverse()) {
      for (let afterId = 0; ;) {
        const entries = await this.content.after(type, afterId, BATCH);
        const last = entries.at(-1);
        if (!last) break;
        await this.index.put(
          type,
          entries.map((entry) => toSearchDocument(type, entry)),
        );
        afterId = last.id;
        done += entries.length;
        if (done % 10_000 < BATCH) this.strapi.log.info(`[search] 索引 ${done} 条`);
      }
    }
    // What was unpublished meanwhile, or is no longer there.
    await this.refresh(await this.check());
    await this.index.optimize();
    return done;
  }

  private async refresh(drifts: readonly Drift[]): Promise<void> {
    for (const { type, missing, outdated, orphaned } of drifts) {
      for (const id of [...missing, ...outdated, ...orphaned]) await this.sync.refresh(type, id);
    }
  }
}

export const amountOf = ({ missing, outdated, orphaned }: Drift): number =>
  missing.length + outdated.length + orphaned.length;

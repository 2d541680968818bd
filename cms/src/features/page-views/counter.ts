import { AsyncResource } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { publicOnly } from '../publication';
import { sharedStore } from '../runtime';
import { PageViewStore } from './store';

const ARTICLE = 'api::article.article' as UID.ContentType;
/** One visitor counts once for an article within this time. */
const WINDOW_MS = 30 * 60_000;
const FLUSH_MS = 5_000;

/** Counts how often articles are read; keeps new counts in memory and writes them in batches. */
export class PageViewCounter {
  private readonly store: PageViewStore;
  private readonly context = new AsyncResource('PageViewCounter');
  private pending = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> | null = null;
  private flushes = 0;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new PageViewStore(strapi);
  }

  /**
   * Counts a view, unless `visitor` is null or was here lately.
   *
   * @returns how often the article was read, views not written yet included; null when readers have no such article
   */
  async record(slug: string, visitor: string | null): Promise<number | null> {
    const article: { documentId: string } | null = await this.strapi.db.query(ARTICLE).findOne({
      where: { slug, ...publicOnly(this.strapi.contentType(ARTICLE)) },
      select: ['documentId'],
    });
    if (!article) return null;
    if (visitor !== null) await this.count(article.documentId, visitor);
    return this.total(article.documentId);
  }

  /** Writes what is pending; what cannot be written stays pending. */
  async flush(): Promise<void> {
    if (!this.flushing) {
      clearTimeout(this.timer);
      this.timer = undefined;
      const work = this.context.runInAsyncScope(() => this.write());
      this.flushing = work.finally(() => {
        this.flushing = null;
        this.flushes += 1;
      });
    }
    return this.flushing;
  }

  /** Drops what is pending for a deleted article; a batch under way may write it once more. */
  forget(articleDocumentId: string): void {
    this.pending.delete(articleDocumentId);
    this.flushing
      ?.then(() => this.store.remove(articleDocumentId))
      .catch((error) =>
        this.strapi.log.error(`[views] 已删文章的阅读数没有清掉：${String(error)}`),
      );
  }

  async stop(): Promise<void> {
    await this.flush();
    await this.flush();
    clearTimeout(this.timer);
  }

  private async count(documentId: string, visitor: string): Promise<void> {
    const visit = `view:${documentId}:${visitor}`;
    if (!(await sharedStore(this.strapi).isFirst(visit, WINDOW_MS))) return;
    this.pending.set(documentId, (this.pending.get(documentId) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Reads again when a batch was written meanwhile: its views are in the row or pending, not both. */
  private async total(documentId: string): Promise<number> {
    for (;;) {
      await this.flushing;
      const { flushes } = this;
      const stored = await this.store.read(documentId);
      if (!this.flushing && flushes === this.flushes) {
        return stored + (this.pending.get(documentId) ?? 0);
      }
    }
  }

  private async write(): Promise<void> {
    const batch = this.pending;
    if (batch.size === 0) return;
    this.pending = new Map();
    try {
      await this.store.add(batch);
    } catch (error) {
      this.strapi.log.error(`[views] 阅读数没有写入，稍后再试：${String(error)}`);
      for (const [documentId, views] of batch) {
        this.pending.set(documentId, (this.pending.get(documentId) ?? 0) + views);
      }
      this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
    }
  }
}

import type { Core } from '@strapi/strapi';
import { newestChanges } from '../changes';
import { nextDue } from '../schedule';
import type { ChangedType, Read } from './reads';

interface NextDue {
  generation: string;
  /** Milliseconds since the epoch; infinite when nothing is due. */
  at: number;
}

/**
 * What the public content is at this moment, type by type: the id of its last change (after a backup was put back, a number would
 * stand for another one), and the next moment at which it looks different though nobody changes it. Whatever process writes, the next request
 * sees it: the changes are read from the log, once for all requests that wait.
 */
export class Generations {
  private readonly newest = new Map<string, string>();
  private readonly due = new Map<ChangedType, NextDue>();
  private read = 0;
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * A text that is another one whenever an answer of these types may be another, and until when it holds at most.
   *
   * @throws whatever the database throws
   */
  async of({ types, atMost }: Read): Promise<{ version: string; until: number }> {
    await this.refreshed();
    const now = Date.now();
    const dues = await Promise.all(types.map((type) => this.nextDue(type, now)));
    // Cut at the same moments in every process.
    if (atMost !== undefined) dues.push((Math.floor(now / atMost) + 1) * atMost);
    const until = Math.min(...dues);
    const ids = types.map((type) => this.newest.get(type) ?? '');
    return { version: [...ids, until].join('.'), until };
  }

  /** Resolves when a reading that began after the call has ended. */
  private refreshed(): Promise<void> {
    this.waiting ??= this.running
      .catch(() => {})
      .then(() => {
        this.waiting = undefined;
        this.running = this.refresh();
        return this.running;
      });
    return this.waiting;
  }

  private async refresh(): Promise<void> {
    for (const { type, sequence, id } of await newestChanges(this.strapi, this.read)) {
      this.newest.set(type, id);
      this.read = Math.max(this.read, sequence);
    }
  }

  private async nextDue(type: ChangedType, now: number): Promise<number> {
    const generation = this.newest.get(type) ?? '';
    const known = this.due.get(type);
    if (known && known.generation === generation && now < known.at) return known.at;
    const next = type === 'media' ? null : await nextDue(this.strapi, type, new Date(now));
    const at = next?.getTime() ?? Infinity;
    this.due.set(type, { generation, at });
    return at;
  }
}

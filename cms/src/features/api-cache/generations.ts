import type { Core } from '@strapi/strapi';
import { newestChanges } from '../changes';
import { writeStamp } from '../database';
import { nextDue } from '../schedule';
import type { ChangedType, Read } from './reads';

interface NextDue {
  generation: string;
  /** Milliseconds since the epoch; infinite when nothing is due. */
  at: number;
}

/** What was found for some types. */
interface Found {
  /** Of the log: when another was read since, it is out of date. */
  reading: number;
  ids: string;
  until: number;
}

/**
 * What the public content is at this moment, type by type: the id of its last change (after a backup was put back, a number would
 * stand for another one), and the next moment at which it looks different though nobody changes it. Whatever process writes, the next request
 * sees it: the changes are read from the log, once for all requests that wait.
 */
export class Generations {
  private readonly newest = new Map<string, string>();
  private readonly due = new Map<ChangedType, NextDue>();
  private readonly found = new Map<Read['types'], Found>();
  private readings = 0;
  private read = 0;
  /** As of the last reading. */
  private stamp: string | null = null;
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * A text that is another one whenever an answer of these types may be another, and until when it holds at most.
   *
   * @param stamp of what has been written, where it is known
   * @throws whatever the database throws
   */
  async of(
    { types, atMost }: Omit<Read, 'key'>,
    stamp = writeStamp(this.strapi),
  ): Promise<{ version: string; until: number }> {
    if (stamp === null || stamp !== this.stamp) await this.refreshed();
    const now = Date.now();
    const known = this.found.get(types);
    const isGood = known?.reading === this.readings && now < known.until;
    const { ids, until } = isGood ? known : await this.find(types, now);
    // Cut at the same moments in every process.
    const cut = atMost === undefined ? Infinity : (Math.floor(now / atMost) + 1) * atMost;
    const end = Math.min(until, cut);
    return { version: `${ids}.${end}`, until: end };
  }

  private async find(types: Read['types'], now: number): Promise<Found> {
    const reading = this.readings;
    const ids = types.map((type) => this.newest.get(type) ?? '').join('.');
    const dues = await Promise.all(types.map((type) => this.nextDue(type, now)));
    const found = { reading, ids, until: Math.min(...dues) };
    this.found.set(types, found);
    return found;
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
    const stamp = writeStamp(this.strapi);
    for (const { type, sequence, id } of await newestChanges(this.strapi, this.read)) {
      this.readings += 1;
      this.newest.set(type, id);
      this.read = Math.max(this.read, sequence);
    }
    this.stamp = stamp;
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

const instances = new WeakMap<Core.Strapi, Generations>();

/** Of this process: what one reader has learnt of the changes, the others know. */
export function generationsOf(strapi: Core.Strapi): Generations {
  const known = instances.get(strapi) ?? new Generations(strapi);
  instances.set(strapi, known);
  return known;
}

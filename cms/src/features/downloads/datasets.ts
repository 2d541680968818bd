import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DatasetType } from '../../contract';
import { generationsOf, typesIn } from '../api-cache';
import { publicTypes, type PublicCollectionType } from '../public-api';
import { makeDataset, type MadeDataset } from './dataset';
import { ownFolder } from './folder';

/** Of each type: the present files, and those before them, which somebody may be opening at this moment. */
const KEPT = 2;
/** While content changes all the time there is no moment to write down: who asks comes again. */
const ATTEMPTS = 4;

export const COLLECTIONS: ReadonlyMap<string, PublicCollectionType> = new Map(
  publicTypes.flatMap((type) => (type.kind === 'collection' ? [[type.route, type]] : [])),
);

export const typeOf = ({ uid }: PublicCollectionType) => uid.split('.')[1] as DatasetType;

interface Version {
  version: string;
  made: MadeDataset;
  folder: string;
}

interface Making {
  version: string;
  made: Promise<MadeDataset>;
}

/** What everyone who asked was waiting for has changed while it was being written. */
export class KeptChanging extends Error {}

/**
 * The files of this process: made when they are first asked for after a change, once for all who ask, one type at a time; found again as
 * long as nothing has changed of what stands in them.
 */
export class Datasets {
  private readonly kept = new Map<string, Version[]>();
  private readonly making = new Map<string, Making>();
  private readonly stopping = new AbortController();
  private turn: Promise<unknown> = Promise.resolve();
  private home: Promise<string> | undefined;
  private count = 0;

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * The files of a type as of a moment after the call.
   *
   * @throws KeptChanging; whatever the database or the disk throws
   */
  async of(type: PublicCollectionType): Promise<MadeDataset> {
    const version = await this.versionOf(type);
    const present = await this.present(type, version);
    if (present) return present;
    const underWay = this.making.get(type.route);
    if (underWay?.version === version) return underWay.made;
    const made = this.inTurn(() => this.make(type));
    this.making.set(type.route, { version, made });
    const done = () => {
      if (this.making.get(type.route)?.made === made) this.making.delete(type.route);
    };
    made.then(done, done);
    return made;
  }

  /** Ends what is being made, and removes every file. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.turn.catch(() => {});
    if (this.home) await remove(await this.home);
  }

  private async make(type: PublicCollectionType): Promise<MadeDataset> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const version = await this.versionOf(type);
      const present = await this.present(type, version);
      if (present) return present;
      const kept = this.kept.get(type.route) ?? [];
      const folder = path.join(await this.folder(), String(++this.count));
      const made = await makeDataset(this.strapi, type, folder, this.stopping.signal);
      if ((await this.versionOf(type)) === version) {
        this.kept.set(type.route, [{ version, made, folder }, ...kept.slice(0, KEPT - 1)]);
        await Promise.all(kept.slice(KEPT - 1).map((old) => remove(old.folder)));
        return made;
      }
      await remove(folder);
    }
    throw new KeptChanging(`${type.route} changed ${ATTEMPTS} times while it was written.`);
  }

  /** What is there of a version; nothing when somebody has tidied the folder up. */
  private async present({ route }: PublicCollectionType, version: string) {
    const [newest] = this.kept.get(route) ?? [];
    if (newest?.version !== version) return null;
    const files = Object.values(newest.made.files).map(({ path }) => access(path));
    return Promise.all(files).then(
      () => newest.made,
      () => null,
    );
  }

  private async versionOf({ route }: PublicCollectionType): Promise<string> {
    const { version } = await generationsOf(this.strapi).of({ types: typesIn(route) });
    return version;
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.turn.then(act);
    this.turn = result.catch(() => {});
    return result;
  }

  private folder(): Promise<string> {
    this.home ??= ownFolder(this.strapi.config.get<string>('downloads.folder'));
    return this.home;
  }
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

import type { Core, UID } from '@strapi/strapi';
import { lockUntilCommit } from '../database';
import type { PublicFiles } from './public-files';
import { FILE, filesById, namesOf, type StoredFile } from './stored-file';
import type { FileUses } from './uses';

/** Files in a folder of this name, at the root of the library, are always public. */
export const OPEN_FOLDER = '公开文件';

const BATCH = 200;

/** Keeps the public folder equal to what readers are offered. */
export class Publicness {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uses: FileUses,
    private readonly files: PublicFiles,
  ) {}

  /**
   * Decides again whether files are public; the folder changes after the current transaction has committed,
   * before its answer.
   */
  async settle(fileIds: number[]): Promise<void> {
    if (fileIds.length === 0) return;
    await this.strapi.db.transaction(async () => {
      await lockUntilCommit(this.strapi, 'file-uses');
      const files = await filesById(this.strapi, fileIds);
      const isPublic = await this.judge(fileIds);
      const [shown, hidden] = [[] as string[], [] as string[]];
      for (const file of files) (isPublic(file) ? shown : hidden).push(...namesOf(file));
      await this.afterCommit(() => {
        this.files.hide(hidden);
        this.files.show(shown);
      });
    });
  }

  /** Part of a transaction: removes names once it has committed. */
  async hide(names: string[]): Promise<void> {
    await this.afterCommit(() => this.files.hide(names));
  }

  /** Corrects the whole folder: what changed while no CMS ran, and what a moved folder changed. */
  async reconcile(): Promise<void> {
    // Locked, so that nothing is published between reading and changing.
    await this.strapi.db.transaction(async () => {
      await lockUntilCommit(this.strapi, 'file-uses');
      await this.compare();
    });
  }

  private async compare(): Promise<void> {
    const isPublic = await this.judge();
    const wanted = new Set<string>();
    for (let last = 0; ;) {
      const files: StoredFile[] = await this.strapi.db.query(FILE).findMany({
        where: { id: { $gt: last } },
        orderBy: { id: 'asc' },
        limit: BATCH,
      });
      files
        .filter(isPublic)
        .flatMap(namesOf)
        .forEach((name) => wanted.add(name));
      const end = files.at(-1);
      if (!end || files.length < BATCH) break;
      last = end.id;
    }
    const present = new Set(this.files.names());
    this.files.hide([...present].filter((name) => !wanted.has(name)));
    this.files.show([...wanted].filter((name) => !present.has(name)));
  }

  private async judge(fileIds?: number[]): Promise<(file: StoredFile) => boolean> {
    const shown = await this.uses.shown(fileIds);
    const open: { path: string }[] = await this.strapi.db
      .query('plugin::upload.folder' as UID.ContentType)
      .findMany({ where: { name: OPEN_FOLDER, parent: null }, select: ['path'] });
    return ({ id, folderPath }) =>
      shown.has(id) || open.some(({ path }) => `${folderPath}/`.startsWith(`${path}/`));
  }

  private async afterCommit(change: () => void): Promise<void> {
    await this.strapi.db.transaction(async ({ onCommit }) => {
      onCommit(() => {
        try {
          change();
        } catch (error) {
          this.strapi.log.error(`[media] 公开文件没有更新：${String(error)}`);
        }
      });
    });
  }
}

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Publicness } from './publicness';
import { refuseWhileUsed } from './refusal';
import { FILE, FORMER, filesById, nameOf, namesOf, type StoredFile } from './stored-file';
import type { FileUse, FileUses } from './uses';

interface Replacement {
  file: { originalFilename: string | null };
}

/** The upload plugin's methods through which files come, change and go. */
interface UploadService {
  upload(...input: unknown[]): Promise<StoredFile[]>;
  updateFileInfo(id: number, ...rest: unknown[]): Promise<StoredFile>;
  replace(id: number, input: Replacement, ...rest: unknown[]): Promise<StoredFile>;
  remove(file: StoredFile): Promise<unknown>;
}

type Judge = (uses: readonly FileUse[]) => Promise<void>;

const judges = new WeakMap<Core.Strapi, Judge[]>();

/** Registers what is asked before the bytes of a file change or go, with all that uses it; it throws where they may not. */
export function onFileChange(strapi: Core.Strapi, judge: Judge): void {
  judges.set(strapi, [...(judges.get(strapi) ?? []), judge]);
}

async function judgeChange(strapi: Core.Strapi, uses: FileUses, id: number): Promise<void> {
  // What the portal does by itself, as after an upload that failed, is nobody's to be asked about.
  if (!strapi.requestContext.get()) return;
  const found = await uses.of([id]);
  for (const judge of judges.get(strapi) ?? []) await judge(found);
}

/** Checks the uses of a file before it is deleted or replaced, through whichever API that happens. */
export function watchFiles(strapi: Core.Strapi, uses: FileUses, publicness: Publicness): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { upload, updateFileInfo, replace, remove } = service;
  const together = async <T>(work: () => Promise<T>): Promise<T> =>
    await strapi.db.transaction(work);
  Object.assign(service, {
    // Not in one transaction: making a picture's sizes must not hold SQLite's one connection.
    upload: async (...input) => {
      const files = await upload(...input);
      await publicness.settle(files.map(({ id }) => id));
      return files;
    },
    updateFileInfo: async (id, ...rest) => {
      const file = await updateFileInfo(id, ...rest);
      await publicness.settle([file.id]);
      return file;
    },
    replace: (id, input, ...rest) =>
      together(async () => {
        const [former] = await filesById(strapi, [id]);
        if (!former) return replace(id, input, ...rest);
        await judgeChange(strapi, uses, id);
        await refuseWhileUsed(strapi, uses, [id], 'replace');
        // Strapi keeps the address of a replaced file: it gets another one first.
        await strapi.db.query(FILE).update({ where: { id }, data: newAddress(former, input) });
        const file = await replace(id, input, ...rest);
        await remember(strapi, former);
        await publicness.hide(namesOf(former));
        await publicness.settle([file.id]);
        await removeBytes(strapi, former);
        return file;
      }),
    remove: (file) =>
      together(async () => {
        const [stored] = await filesById(strapi, [file.id]);
        await judgeChange(strapi, uses, file.id);
        await refuseWhileUsed(strapi, uses, [file.id], 'delete');
        const result = await remove(file);
        await uses.forget(file.id);
        await strapi.db.query(FORMER).deleteMany({ where: { fileId: file.id } });
        if (stored) await publicness.hide(namesOf(stored));
        return result;
      }),
  } satisfies UploadService);
}

function newAddress({ hash, ext }: StoredFile, { file }: Replacement) {
  const base = hash.replace(/_[0-9a-f]{10}$/, '');
  return {
    hash: `${base}_${randomBytes(5).toString('hex')}`,
    ext: path.extname(file.originalFilename ?? '') || ext,
    formats: null,
  };
}

/** Former addresses lead to the file for as long as it is there. */
async function remember(strapi: Core.Strapi, former: StoredFile): Promise<void> {
  const sizes = Object.entries(former.formats ?? {});
  await strapi.db.query(FORMER).createMany({
    data: [
      { name: nameOf(former), fileId: former.id, format: null },
      ...sizes.map(([format, one]) => ({ name: nameOf(one), fileId: former.id, format })),
    ],
  });
}

async function removeBytes(strapi: Core.Strapi, former: StoredFile): Promise<void> {
  const { provider } = strapi.plugin('upload');
  for (const one of [former, ...Object.values(former.formats ?? {})]) await provider.delete(one);
}

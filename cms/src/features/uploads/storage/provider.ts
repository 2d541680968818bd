import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { currentSet } from './together';

/** A file's record as the upload plugin hands it to a provider. */
interface ProviderFile {
  hash: string;
  ext: string;
  url?: string;
  stream?: Readable;
}

/** In the folder of the files itself, so that a move is one step; servers do not show what begins with a dot. */
const INCOMING = '.incoming';
/** Longer than any write takes: what is older was left by a crash. */
const LEFTOVER_MS = 5 * 60 * 1000;

export interface LocalStore {
  uploadStream(file: ProviderFile): Promise<void>;
  replaceStream(file: ProviderFile, former: ProviderFile): Promise<void>;
  delete(file: ProviderFile): Promise<void>;
  /** Removes what a crash left half written. */
  sweep(): Promise<void>;
}

/**
 * Keeps files in a folder: each is written beside, down to the disk, and moved when it is whole.
 * Strapi's own provider writes in place, where a full disk or a crash leaves half of a public file.
 */
export function localStore(folder: string): LocalStore {
  const incoming = path.join(folder, INCOMING);
  const placeOf = ({ hash, ext }: ProviderFile) => path.join(folder, `${hash}${ext}`);

  async function write({ stream }: ProviderFile): Promise<string> {
    if (!stream) throw new Error('a file without its stream');
    await mkdir(incoming, { recursive: true });
    const part = path.join(incoming, randomUUID());
    try {
      await pipeline(stream, createWriteStream(part, { flags: 'wx', flush: true }));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return part;
  }

  async function put(file: ProviderFile): Promise<void> {
    const part = await write(file);
    const place = placeOf(file);
    const set = currentSet();
    if (set && (await exists(place))) set.moveLater(part, place);
    else {
      await rename(part, place);
      await flushFolder(folder);
      set?.added(place);
    }
    file.url = `/uploads/${encodeURIComponent(file.hash)}${file.ext}`;
  }

  async function remove(file: ProviderFile): Promise<void> {
    const set = currentSet();
    if (set) set.removeLater(placeOf(file));
    else await rm(placeOf(file), { force: true });
  }

  const store = (file: ProviderFile) => currentSet()?.track(put(file)) ?? put(file);
  return {
    uploadStream: store,
    async replaceStream(file, former) {
      await store(file);
      if (placeOf(file) !== placeOf(former)) await remove(former);
    },
    delete: remove,
    async sweep() {
      await mkdir(incoming, { recursive: true });
      for (const name of await readdir(incoming)) {
        const part = path.join(incoming, name);
        const { mtimeMs } = await stat(part);
        if (mtimeMs < Date.now() - LEFTOVER_MS) await rm(part, { recursive: true, force: true });
      }
    },
  };
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** A new name is on the disk only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Stands in for the upload plugin's local provider, under its name: stored records stay as they are. */
export async function useLocalStore({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const store = localStore(path.join(strapi.dirs.static.public, 'uploads'));
  Object.assign(strapi.plugin('upload').provider, store);
  await store.sweep();
}

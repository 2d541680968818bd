import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { mediaType } from './media-reference';
import type { MediaReference } from './resolve';
import { writeState, type SeedState } from './state';

/** Pictures are scaled several at a time; each group is one transaction. */
const GROUP = 4;

export interface StoredFile {
  id: number;
  url: string;
}

interface UploadFile {
  filepath: string;
  originalFilename: string;
  mimetype: string | undefined;
  size: number;
}

interface FileInfo {
  name: string;
  alternativeText?: string;
  caption?: string;
}

/** The part of the upload plugin's service that is used here. */
interface UploadService {
  upload(input: { data: { fileInfo: FileInfo }; files: UploadFile }): Promise<StoredFile[]>;
  replace(
    id: number,
    input: { data: { fileInfo: FileInfo }; file: UploadFile },
  ): Promise<StoredFile>;
  updateFileInfo(id: number, info: FileInfo): Promise<StoredFile>;
}

interface MediaLoad {
  dir: string;
  media: Map<string, MediaReference>;
  state: SeedState;
  /** Bring files that are there back to the content folder's. */
  overwrite: boolean;
  onProgress(done: number, total: number): void;
}

/** Uploads each file once; answers the stored files by path inside the content folder. */
export async function loadMedia(
  strapi: Core.Strapi,
  { dir, media, state, overwrite, onProgress }: MediaLoad,
): Promise<Map<string, StoredFile>> {
  const stored = new Map<string, StoredFile>();
  const references = [...media.values()];
  for (let start = 0; start < references.length; start += GROUP) {
    const group = references.slice(start, start + GROUP);
    await strapi.db.transaction(async () => {
      await Promise.all(
        group.map(async (reference) => {
          stored.set(reference.file, await storeFile(strapi, dir, reference, state, overwrite));
        }),
      );
      await writeState(strapi, state);
    });
    onProgress(stored.size, references.length);
  }
  return stored;
}

async function storeFile(
  strapi: Core.Strapi,
  dir: string,
  reference: MediaReference,
  state: SeedState,
  overwrite: boolean,
): Promise<StoredFile> {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const known = state.media[reference.file];
  const existing: StoredFile | null =
    known && (await strapi.db.query('plugin::upload.file').findOne({ where: { id: known.id } }));
  if (known && existing && !overwrite) return existing;

  const filepath = path.join(dir, reference.file);
  const sha256 = createHash('sha256')
    .update(await readFile(filepath))
    .digest('hex');
  const fileInfo: FileInfo = {
    name: path.basename(filepath),
    alternativeText: reference.alt,
    caption: reference.caption,
  };
  const file: UploadFile = {
    filepath,
    originalFilename: fileInfo.name,
    mimetype: mediaType(filepath),
    size: (await stat(filepath)).size,
  };
  if (known && existing) {
    if (known.sha256 === sha256) return service.updateFileInfo(existing.id, fileInfo);
    state.media[reference.file] = { id: existing.id, sha256 };
    return service.replace(existing.id, { data: { fileInfo }, file });
  }
  const [uploaded] = await service.upload({ data: { fileInfo }, files: file });
  if (!uploaded) throw new Error(`上传 ${reference.file} 没有结果`);
  state.media[reference.file] = { id: uploaded.id, sha256 };
  return uploaded;
}

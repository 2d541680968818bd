import type { Core } from '@strapi/strapi';
import { storedName } from './acceptance';
import { withReadableAddress } from './addresses';
import { describedProperly } from './descriptions';
import { oneAtATime, type Turn } from './pictures';
import { together } from './storage';
import { withTaken, type FileInfo, type ReceivedFile } from './take-in';

interface StoredFile {
  id: number;
  /** With its dot. */
  ext: string;
}

/** The upload plugin's methods through which files and their names come in and go. */
interface UploadService {
  upload(
    input: { data: { fileInfo?: FileInfo | FileInfo[] }; files: ReceivedFile | ReceivedFile[] },
    ...rest: unknown[]
  ): Promise<StoredFile[]>;
  replace(
    id: number,
    input: { data: { fileInfo?: FileInfo }; file: ReceivedFile },
    ...rest: unknown[]
  ): Promise<StoredFile>;
  updateFileInfo(id: number, info: FileInfo, ...rest: unknown[]): Promise<StoredFile>;
  remove(file: StoredFile): Promise<unknown>;
}

/**
 * Every way into the media library (admin, API, addresses, seed) ends in the plugin's service: here files are
 * checked, pictures rebuilt, names made storable, and bytes and records kept together.
 */
export function decorateUploads({ strapi }: { strapi: Core.Strapi }): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { upload, replace, updateFileInfo, remove } = service;
  // A job that waits must not hold SQLite's only connection, which the running job needs: the seed would.
  const inTurn: Turn = (job) => (strapi.db.inTransaction() ? job() : oneAtATime(job));
  // A picture's smaller sizes are made while it is stored.
  const store: <T>(file: ReceivedFile, write: () => Promise<T>) => Promise<T> = (file, write) =>
    file.mimetype?.startsWith('image/')
      ? inTurn(() => together(strapi, write))
      : withReadableAddress(() => together(strapi, write));
  Object.assign(service, {
    upload: ({ data, files }, ...rest) =>
      withTaken(
        inTurn,
        files,
        [data.fileInfo ?? []].flat().map(describedProperly),
        async (taken) => {
          const stored: StoredFile[] = [];
          try {
            for (const { file, fileInfo } of taken) {
              const input = { data: { ...data, fileInfo }, files: [file] };
              stored.push(...(await store(file, () => upload(input, ...rest))));
            }
          } catch (error) {
            for (const file of stored) await service.remove(file);
            throw error;
          }
          return stored;
        },
      ),
    replace: (id, { data, file: received }, ...rest) =>
      withTaken(inTurn, received, describedProperly(data.fileInfo ?? {}), async ([taken]) => {
        const { file = received, fileInfo } = taken ?? {};
        return store(file, () => replace(id, { data: { ...data, fileInfo }, file }, ...rest));
      }),
    updateFileInfo: async (id, info, ...rest) =>
      updateFileInfo(id, await withStoredName(strapi, id, describedProperly(info)), ...rest),
    remove: (file) => together(strapi, () => remove(file)),
  } satisfies UploadService);
}

/** A new name keeps the file's extension and is storable, as the first one was. */
async function withStoredName(strapi: Core.Strapi, id: number, info: FileInfo): Promise<FileInfo> {
  if (!info.name) return info;
  const file: StoredFile | null = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id }, select: ['ext'] });
  return file?.ext ? { ...info, name: storedName(info.name, [file.ext.slice(1)]) } : info;
}

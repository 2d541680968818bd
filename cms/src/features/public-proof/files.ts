import type { Core, UID } from '@strapi/strapi';
import { publishedUses } from '../media';
import { PUBLIC_TYPES } from '../publication';
import { settleProof } from './settle';

/** The upload plugin's methods through which a stored file changes. */
interface UploadService {
  updateFileInfo(id: number, ...rest: unknown[]): Promise<unknown>;
  replace(id: number, ...rest: unknown[]): Promise<unknown>;
  remove(file: { id: number }): Promise<unknown>;
}

/** A file that is replaced, renamed or deleted changes what readers are shown of the entries that offer it. */
export function watchFiles(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { updateFileInfo, replace, remove } = service;
  const settling = (id: number, change: () => Promise<unknown>) =>
    strapi.db.transaction(async () => {
      const uses = await publishedUses(strapi, id);
      const result = await change();
      for (const { contentType, entryId } of uses) {
        const type = PUBLIC_TYPES.get(contentType as UID.ContentType);
        if (type) await settleProof(strapi, type, entryId);
      }
      return result;
    });
  Object.assign(service, {
    updateFileInfo: (id, ...rest) => settling(id, () => updateFileInfo(id, ...rest)),
    replace: (id, ...rest) => settling(id, () => replace(id, ...rest)),
    remove: (file) => settling(file.id, () => remove(file)),
  } satisfies UploadService);
}

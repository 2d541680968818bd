import type { Core, UID } from '@strapi/strapi';
import type { ChangeAction, ChangeEvent, RelatedContent } from '@township/rules/delivery';
import { publishedUses } from '../media';
import { PUBLIC_TYPES, RELATED_LIMIT, publicOnly } from '../publication';
import { newEvent, union } from './change-event';

interface StoredFile {
  id: number;
  documentId: string;
}

/** The upload plugin's methods through which a stored file changes. */
interface UploadService {
  updateFileInfo(id: number, ...rest: unknown[]): Promise<unknown>;
  replace(id: number, ...rest: unknown[]): Promise<unknown>;
  remove(file: StoredFile): Promise<unknown>;
}

type Publish = (event: ChangeEvent) => Promise<void>;

/**
 * Tells of changed and deleted files of the media library.
 * The upload plugin writes past the Document Service, so its service is decorated.
 */
export function watchMedia(strapi: Core.Strapi, publish: Publish): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { updateFileInfo, replace, remove } = service;
  const telling = (action: ChangeAction, id: number, change: () => Promise<unknown>) =>
    strapi.db.transaction(async () => {
      const file: StoredFile | null = await strapi.db
        .query('plugin::upload.file')
        .findOne({ where: { id }, select: ['id', 'documentId'] });
      const related = file ? await usersOf(strapi, file.id) : [];
      const result = await change();
      if (file) await publish(mediaEvent(action, file.documentId, related));
      return result;
    });
  Object.assign(service, {
    updateFileInfo: (id, ...rest) => telling('update', id, () => updateFileInfo(id, ...rest)),
    replace: (id, ...rest) => telling('update', id, () => replace(id, ...rest)),
    remove: (file) => telling('delete', file.id, () => remove(file)),
  } satisfies UploadService);
}

function mediaEvent(
  action: ChangeAction,
  documentId: string,
  related: RelatedContent[],
): ChangeEvent {
  return newEvent({
    type: 'media',
    action,
    documentId,
    slug: null,
    previousSlug: null,
    related,
  });
}

/** Public records that show a file, in a media field or in a text: what the media feature has written down of them. */
async function usersOf(strapi: Core.Strapi, fileId: number): Promise<RelatedContent[]> {
  const uses = await publishedUses(strapi, fileId);
  const lists = [];
  for (const [uid, type] of PUBLIC_TYPES) {
    const schema = strapi.contentType(uid as UID.ContentType);
    const ids = uses.flatMap(({ contentType, entryId }) => (contentType === uid ? [entryId] : []));
    if (ids.length === 0 || !('slug' in schema.attributes)) continue;
    const rows: { slug: string | null }[] = await strapi.db.query(schema.uid).findMany({
      where: { $and: [publicOnly(schema), { documentId: { $in: ids } }] },
      select: ['slug'],
      orderBy: { id: 'desc' },
      limit: RELATED_LIMIT,
    });
    lists.push(rows.flatMap(({ slug }) => (slug ? [{ type, slug }] : [])));
  }
  return union(...lists);
}

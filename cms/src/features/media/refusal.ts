import type { Core, UID } from '@strapi/strapi';
import type { FileUse, FileUses } from './uses';

/** A use as staff are told it. */
export interface ToldUse {
  fileId: number;
  /** Chinese name of the type. */
  type: string;
  title: string;
  /** The attribute, `attachments.file`. */
  place: string;
  /** Whether readers see it. */
  published: boolean;
  /** The entry's address in the admin. */
  link: string;
}

const NAMED_IN_WORDS = 5;

/** Uses with the entries' titles and where to open them. */
export async function tellUses(strapi: Core.Strapi, uses: FileUse[]): Promise<ToldUse[]> {
  return Promise.all(
    uses.map(async ({ fileId, contentType, entryId, place, published }) => {
      const schema = strapi.contentType(contentType as UID.ContentType);
      const entry: Record<string, unknown> | null = await strapi.db
        .query(schema.uid)
        .findOne({ where: { documentId: entryId } });
      const single = schema.kind === 'singleType';
      const label = entry?.title ?? entry?.name;
      return {
        fileId,
        type: schema.info.displayName,
        title: typeof label === 'string' ? label : schema.info.displayName,
        place,
        published,
        link: single
          ? `/content-manager/single-types/${schema.uid}`
          : `/content-manager/collection-types/${schema.uid}/${entryId}`,
      };
    }),
  );
}

/**
 * Refuses with 409, in words, to delete files that readers are offered somewhere, unless the request says `confirm=true`.
 * What no request asks for, an upload taken back, goes through.
 */
export async function refuseWhileUsed(
  strapi: Core.Strapi,
  uses: FileUses,
  fileIds: number[],
): Promise<void> {
  const request = strapi.requestContext.get();
  if (!request || request.query.confirm === 'true') return;
  const found = await uses.of(fileIds);
  if (!found.some(({ shown }) => shown)) return;
  const told = await tellUses(strapi, found);
  const entries = [...new Set(told.map(({ type, title }) => `${type}“${title}”`))];
  const more = entries.length > NAMED_IN_WORDS ? `等 ${entries.length} 处` : '';
  request.throw(
    409,
    `文件正在使用，没有删除：${entries.slice(0, NAMED_IN_WORDS).join('、')}${more}。请先在这些内容里换掉或去掉它`,
    { details: { uses: told } },
  );
}

import type { Core, UID } from '@strapi/strapi';
import type { ToldUse } from '@township/rules/file-uses';
import { filesById } from './stored-file';
import type { FileUse, FileUses } from './uses';

const NAMED_IN_WORDS = 5;

type Entry = { documentId: string } & Record<string, unknown>;

/** Uses with the files' names, the entries' titles and where to open them; the versions of an entry as one. */
export async function tellUses(strapi: Core.Strapi, uses: FileUse[]): Promise<ToldUse[]> {
  const files = await filesById(strapi, [...new Set(uses.map(({ fileId }) => fileId))]);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>();
  for (const uid of new Set(uses.map(({ contentType }) => contentType))) {
    const ids = uses.flatMap((use) => (use.contentType === uid ? [use.entryId] : []));
    for (const entry of await entriesOf(strapi, uid as UID.ContentType, [...new Set(ids)])) {
      const title = entry.title ?? entry.name;
      if (typeof title === 'string') titles.set(`${uid} ${entry.documentId}`, title);
    }
  }
  const told = new Map<string, ToldUse>();
  for (const { fileId, contentType, entryId, place, published } of uses) {
    const key = [fileId, contentType, entryId, place].join(' ');
    const known = told.get(key);
    const { info, kind } = strapi.contentType(contentType as UID.ContentType);
    told.set(key, {
      fileId,
      fileName: names.get(fileId) ?? '',
      contentType,
      type: info.displayName,
      title: titles.get(`${contentType} ${entryId}`) ?? info.displayName,
      place,
      published: published || known?.published === true,
      draft: !published || known?.draft === true,
      link:
        kind === 'singleType'
          ? `/content-manager/single-types/${contentType}`
          : `/content-manager/collection-types/${contentType}/${entryId}`,
    });
  }
  return [...told.values()];
}

async function entriesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: string[],
): Promise<Entry[]> {
  return strapi.db.query(uid).findMany({ where: { documentId: { $in: documentIds } } });
}

/** An action that cannot be undone in public, and how a refusal words it. */
const CHANGES = { delete: '没有删除', replace: '没有替换' };

/**
 * Refuses with 409 to delete or replace files that readers are offered somewhere, unless the request says
 * `confirm=true`. Deletions outside of a request, such as a failed upload, are not refused.
 */
export async function refuseWhileUsed(
  strapi: Core.Strapi,
  uses: FileUses,
  fileIds: number[],
  change: keyof typeof CHANGES,
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
    `文件正在使用，${CHANGES[change]}：${entries.slice(0, NAMED_IN_WORDS).join('、')}${more}。请先在这些内容里换掉或去掉它`,
    { details: { uses: told } },
  );
}

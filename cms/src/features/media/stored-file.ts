import path from 'node:path';
import type { Core, Struct, UID } from '@strapi/strapi';
import { decoded, mentionsIn } from './places';

export const FILE = 'plugin::upload.file' as UID.ContentType;
export const FORMER = 'api::former-file-address.former-file-address' as UID.ContentType;

interface Format {
  url: string;
  hash: string;
  ext: string;
}

/** A record of the media library, as far as its bytes go. */
export interface StoredFile extends Format {
  id: number;
  name: string;
  folderPath: string;
  formats: Record<string, Format> | null;
}

export const ADDRESS = '/uploads/';

/** The name of a file in the store, from its address, which has it percent-encoded. */
export const nameOf = ({ url }: Pick<Format, 'url'>): string => decoded(path.posix.basename(url));

/** The other way round. */
export const addressOf = (name: string): string => ADDRESS + encodeURIComponent(name);

/** All names that a record has in the store: its own, and those of a picture's smaller sizes. */
export const namesOf = (file: StoredFile): string[] =>
  [file, ...Object.values(file.formats ?? {})].map(nameOf);

export async function filesById(strapi: Core.Strapi, ids: number[]): Promise<StoredFile[]> {
  return strapi.db.query(FILE).findMany({ where: { id: { $in: ids } } });
}

/** A picture's smaller size is named after it. */
const WHOLE = /^(?:thumbnail|small|medium|large)_/;

const addressesOf = (name: string): string[] => [name, name.replace(WHOLE, '')].map(addressOf);

interface Named {
  /** Records by their present addresses. */
  present: { id: number; url: string }[];
  former: { fileId: number; name: string }[];
}

async function find(strapi: Core.Strapi, names: string[]): Promise<Named> {
  if (names.length === 0) return { present: [], former: [] };
  const [present, former] = await Promise.all([
    strapi.db
      .query(FILE)
      .findMany({ where: { url: { $in: names.flatMap(addressesOf) } }, select: ['id', 'url'] }),
    strapi.db
      .query(FORMER)
      .findMany({ where: { name: { $in: names } }, select: ['fileId', 'name'] }),
  ]);
  return { present, former };
}

/** Records by names in the store, former ones too. */
export async function filesByName(strapi: Core.Strapi, names: string[]): Promise<number[]> {
  const { present, former } = await find(strapi, names);
  return [...new Set([...present.map(({ id }) => id), ...former.map(({ fileId }) => fileId)])];
}

/** The names that lead to no record any more. */
export async function lostNames(strapi: Core.Strapi, names: string[]): Promise<Set<string>> {
  const { present, former } = await find(strapi, names);
  const urls = new Set(present.map(({ url }) => url));
  const known = new Set(former.map(({ name }) => name));
  return new Set(
    names.filter((name) => !known.has(name) && !addressesOf(name).some((url) => urls.has(url))),
  );
}

/** All names in the store, smaller sizes too, of the files that an entry names in its fields and texts. */
export async function namesMentioned(
  strapi: Core.Strapi,
  schema: Struct.Schema,
  entry: Record<string, unknown>,
): Promise<string[]> {
  const named = mentionsIn(strapi, schema, entry).flatMap(({ name }) => name ?? []);
  const files = await filesMentioned(strapi, schema, entry);
  return [...new Set([...named, ...files.flatMap(namesOf)])];
}

/** The files that an entry names in its fields and texts, as they are now: a replaced one's former address leads to it. */
export async function filesMentioned(
  strapi: Core.Strapi,
  schema: Struct.Schema,
  entry: Record<string, unknown>,
): Promise<StoredFile[]> {
  const mentions = mentionsIn(strapi, schema, entry);
  const named = mentions.flatMap(({ name }) => name ?? []);
  const ids = mentions.flatMap(({ fileId }) => fileId ?? []);
  return filesById(strapi, [...ids, ...(await filesByName(strapi, named))]);
}

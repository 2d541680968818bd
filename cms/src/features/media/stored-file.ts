import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { decoded } from './places';

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

/** All names that a record has in the store: its own, and those of a picture's smaller sizes. */
export const namesOf = (file: StoredFile): string[] =>
  [file, ...Object.values(file.formats ?? {})].map(nameOf);

export async function filesById(strapi: Core.Strapi, ids: number[]): Promise<StoredFile[]> {
  return strapi.db.query(FILE).findMany({ where: { id: { $in: ids } } });
}

/** A picture's smaller size is named after it. */
const WHOLE = /^(?:thumbnail|small|medium|large)_/;

/** Records by names in the store, former ones too. */
export async function filesByName(strapi: Core.Strapi, names: string[]): Promise<number[]> {
  if (names.length === 0) return [];
  const urls = names
    .flatMap((name) => [name, name.replace(WHOLE, '')])
    .map((name) => ADDRESS + encodeURIComponent(name));
  const present: { id: number }[] = await strapi.db
    .query(FILE)
    .findMany({ where: { url: { $in: urls } }, select: ['id'] });
  const former: { fileId: number }[] = await strapi.db
    .query(FORMER)
    .findMany({ where: { name: { $in: names } }, select: ['fileId'] });
  return [...new Set([...present.map(({ id }) => id), ...former.map(({ fileId }) => fileId)])];
}

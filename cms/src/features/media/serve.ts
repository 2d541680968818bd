import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { PUBLIC_CACHE, servedHeaders } from '@township/rules/served-files';
import { decoded } from './places';
import { PUBLIC_FOLDER } from './public-files';
import { maySeeFile } from './session';
import { ADDRESS, FORMER, filesById, nameOf } from './stored-file';
import type { FileUses } from './uses';

type Context = Parameters<Core.MiddlewareHandler>[0];

const NAME = /^[^/\\\0.][^/\\\0]*$/;

/** The name in the store that a path asks for; null when it asks for no file. */
export function askedName(requestPath: string): string | null {
  // Decoded as the server of static files would: another spelling of a path must not get past this.
  const place = path.posix.normalize(decoded(requestPath));
  return place.startsWith(ADDRESS) ? place.slice(ADDRESS.length) : null;
}

/** Answers `/uploads/<name>`: what is public to anyone, the rest to those of the staff who may see it; a replaced file's address leads on. */
export async function serveFile(
  strapi: Core.Strapi,
  uses: FileUses,
  ctx: Context,
  name: string,
): Promise<void> {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return void (ctx.status = 405);
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  ctx.status = 404;
  ctx.set('Cache-Control', 'no-store');
  if (!NAME.test(name)) return;
  if (await send(ctx, path.join(uploads, PUBLIC_FOLDER, name), PUBLIC_CACHE)) return;
  const maySee = await maySeeFile(strapi, uses, ctx, name);
  if (maySee && (await send(ctx, path.join(uploads, name), 'private, no-store'))) return;
  const present = await presentAddress(strapi, name);
  if (!present) return;
  ctx.set('Cache-Control', PUBLIC_CACHE);
  ctx.redirect(present);
  ctx.status = 301;
}

/** Sends a file of the store, public or not, to whom it has been decided to be sent; false when it is not there. */
export async function sendStored(
  strapi: Core.Strapi,
  ctx: Context,
  name: string,
): Promise<boolean> {
  if (!NAME.test(name)) return false;
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  if (await send(ctx, path.join(uploads, name), 'private, no-store')) return true;
  const present = await presentAddress(strapi, name);
  return (
    present !== null && send(ctx, path.join(uploads, nameOf({ url: present })), 'private, no-store')
  );
}

/** Where a replaced file is now; a size that it has no more leads to the whole. */
export async function presentAddress(strapi: Core.Strapi, name: string): Promise<string | null> {
  const former: { fileId: number; format: string | null } | null = await strapi.db
    .query(FORMER)
    .findOne({ where: { name } });
  const [file] = former ? await filesById(strapi, [former.fileId]) : [];
  if (!file || !former) return null;
  return (former.format ? file.formats?.[former.format]?.url : null) ?? file.url;
}

/** Sends a file with its headers, a part of it when one is asked for; false when it is not there. */
async function send(ctx: Context, file: string, cache: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (!handle) return false;
  try {
    return await answer(ctx, handle, file, cache);
  } finally {
    await handle.close();
  }
}

async function answer(ctx: Context, handle: FileHandle, file: string, cache: string) {
  const stats = await handle.stat();
  if (!stats.isFile()) return false;
  ctx.status = 200;
  ctx.set(servedHeaders(encodeURIComponent(path.basename(file))));
  ctx.set({ 'Cache-Control': cache, 'Accept-Ranges': 'bytes' });
  ctx.lastModified = stats.mtime;
  // In nginx's form: both serve the same file.
  ctx.etag = `"${Math.floor(stats.mtimeMs / 1000).toString(16)}-${stats.size.toString(16)}"`;
  if (ctx.fresh) {
    ctx.status = 304;
    return true;
  }
  const range = rangeOf(ctx.get('Range'), stats.size);
  if (range) {
    ctx.status = 206;
    ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${stats.size}`);
  }
  ctx.length = range ? range.end - range.start + 1 : stats.size;
  ctx.body = ctx.method === 'HEAD' ? null : createReadStream(file, range ?? undefined);
  if (ctx.method === 'HEAD') ctx.status = 200;
  return true;
}

/** One part, as players and viewers of PDFs ask for; anything else gets the whole. */
function rangeOf(header: string, size: number): { start: number; end: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}

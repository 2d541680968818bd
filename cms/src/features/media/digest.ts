import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { presentAddress } from './serve';
import { nameOf } from './stored-file';

/** By place, size and time of change: bytes do not change under an address, and a file that did is read again. */
const known = new LRUCache<string, string>({ max: 20_000 });

/**
 * The SHA-256 of a file's bytes, in hex, by its name in the store; of a replaced file, of what its address leads to now. Null for one that
 * cannot be read.
 */
export async function digestOfFile(strapi: Core.Strapi, name: string): Promise<string | null> {
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  const own = await digestAt(path.join(uploads, name));
  if (own) return own;
  const present = await presentAddress(strapi, name);
  return present && digestAt(path.join(uploads, nameOf({ url: present })));
}

async function digestAt(place: string): Promise<string | null> {
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) return null;
  const key = `${place} ${found.size} ${found.mtimeMs}`;
  const digest = known.get(key) ?? (await read(place));
  if (digest) known.set(key, digest);
  return digest;
}

async function read(place: string): Promise<string | null> {
  const hash = createHash('sha256');
  const isRead = await pipeline(createReadStream(place), hash).then(
    () => true,
    () => false,
  );
  return isRead ? hash.digest('hex') : null;
}

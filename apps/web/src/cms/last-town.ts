import 'server-only';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Town } from '@township/client';
import { contract } from '@township/client/contract';
import * as z from 'zod';
import { env } from '@/env';

let last: Town | null = null;

/** Stored beside the kept pages: a server that starts during an outage cannot ask for the site's name. */
const file = () => path.join(/*turbopackIgnore: true*/ env.PAGE_CACHE_DIR, 'town.json');

/** Failures are ignored: a directory that cannot be written to only costs the name on error pages. */
export function rememberTown(town: Town): void {
  if (last?.updatedAt === town.updatedAt) return;
  last = town;
  write(JSON.stringify(town)).catch(() => undefined);
}

async function write(text: string): Promise<void> {
  await mkdir(/*turbopackIgnore: true*/ env.PAGE_CACHE_DIR, { recursive: true });
  await writeFile(/*turbopackIgnore: true*/ file(), text);
}

/** The town as this site last read it, only for the frame of error pages: a page that shows it is not cached. */
export const getLastKnownTown = (): Town | null => (last ??= readTown());

function readTown(): Town | null {
  try {
    const text = readFileSync(/*turbopackIgnore: true*/ file(), 'utf8');
    return z.parse(contract.town.detail, JSON.parse(text));
  } catch {
    // Never written, or by another version of the site: the frame does without a name.
    return null;
  }
}

import 'server-only';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Town } from '@township/client';
import { contract } from '@township/client/contract';
import * as z from 'zod';
import { env } from '@/env';

let last: Town | null = null;

/** Beside the kept pages: a server that starts during an outage has nobody to ask what the site is called. */
const file = () => path.join(/*turbopackIgnore: true*/ env.PAGE_CACHE_DIR, 'town.json');

/** Never in the way of a page: a directory that cannot be written to costs a name on error pages. */
export function rememberTown(town: Town): void {
  if (last?.updatedAt === town.updatedAt) return;
  last = town;
  write(JSON.stringify(town)).catch(() => undefined);
}

async function write(text: string): Promise<void> {
  await mkdir(/*turbopackIgnore: true*/ env.PAGE_CACHE_DIR, { recursive: true });
  await writeFile(/*turbopackIgnore: true*/ file(), text);
}

/** The town as this site last read it, for the frame of error pages alone: nothing that shows it is kept. */
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

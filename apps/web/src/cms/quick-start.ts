import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/env';

/** The server runs in the package's folder, also in the image. See quick-start/README.md. */
const DIRECTORY = path.join(/*turbopackIgnore: true*/ process.cwd(), 'quick-start');

const FILES = [
  'articles.sh',
  'villages.ts',
  'articles.py',
  'villages.pq',
  'unchanged.sh',
  'changes.sh',
] as const;

/** Code by the name of its file. */
export type QuickStart = Readonly<Record<(typeof FILES)[number], string>>;

/** What stands in the files for the origin of a portal. */
const ANY_PORTAL = 'https://portal.example';

/** The code of the examples, for this portal. */
export async function getQuickStart(): Promise<QuickStart> {
  const codes = await Promise.all(
    FILES.map(async (name) => {
      const code = await readFile(path.join(/*turbopackIgnore: true*/ DIRECTORY, name), 'utf8');
      return [name, code.replaceAll(ANY_PORTAL, env.SITE_URL).trimEnd()] as const;
    }),
  );
  return Object.fromEntries(codes) as QuickStart;
}

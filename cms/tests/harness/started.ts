import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CmsProcess } from './cms-process';
import { createTestDatabase, dropPostgres, type TestDatabase } from './database';

/** What the first start has left in a database: the tables and roles alone, or the first town's content as well. */
export type Started = 'without-content' | 'with-content';

const PLACE = 'CMS_TEST_TEMPLATES';
const DATABASE = 'database';
const FAILED = 'failed';
const LOOK_EVERY_MS = 200;

/**
 * A database on which a CMS has started once already. Making tables and content takes most of a boot: it is done once for all suites,
 * by the first that asks, and copied.
 */
export async function createStartedDatabase(started: Started): Promise<TestDatabase> {
  const place = path.join(process.env[PLACE]!, started);
  const template = await templateAt(place, started);
  const onPostgres = process.env.DATABASE_CLIENT === 'postgres';
  const database = await createTestDatabase(onPostgres ? template : undefined);
  cpSync(path.join(place, 'copied'), database.dir, { recursive: true });
  return database;
}

/** Its name on PostgreSQL; whoever comes while it is made waits. */
async function templateAt(place: string, started: Started): Promise<string> {
  try {
    mkdirSync(place);
  } catch {
    while (!existsSync(path.join(place, DATABASE))) {
      if (existsSync(path.join(place, FAILED))) throw new Error('The CMS did not start once.');
      await pause(LOOK_EVERY_MS);
    }
    return readFileSync(path.join(place, DATABASE), 'utf8');
  }
  try {
    const name = await make(path.join(place, 'copied'), started);
    writeFileSync(path.join(place, DATABASE), name);
    return name;
  } catch (error) {
    writeFileSync(path.join(place, FAILED), '');
    throw error;
  }
}

async function make(copied: string, started: Started): Promise<string> {
  const database = await createTestDatabase();
  const cms = new CmsProcess(database, {
    SEED_MODE: started === 'with-content' ? 'empty' : 'skip',
    SHUTDOWN_DELAY_SECONDS: '0',
  });
  await cms.listening();
  await cms.stop();
  cpSync(database.dir, copied, { recursive: true });
  rmSync(database.dir, { recursive: true });
  return database.env.DATABASE_NAME ?? '';
}

/** Before all suites. */
export function openTemplates(): void {
  process.env[PLACE] = mkdtempSync(path.join(tmpdir(), 'township-started-'));
}

/** After all suites. */
export async function removeTemplates(): Promise<void> {
  const place = process.env[PLACE];
  if (!place) return;
  for (const one of readdirSync(place)) {
    const file = path.join(place, one, DATABASE);
    const name = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (name) await dropPostgres(name);
  }
  rmSync(place, { recursive: true });
}

// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';
import { parseEnv } from '../lib/env-file.mjs';
import { Failure, report } from '../lib/failure.mjs';
import { readIfThere } from '../lib/files.mjs';
import { takeLock } from '../lib/lock.mjs';
import { parseOptions } from '../lib/options.mjs';
import { ENV_FILE, LOCK_FILE, PENDING_ADMIN_FILE, UPLOADS, WEB } from '../lib/paths.mjs';
import { readSettings } from '../lib/settings.mjs';

const HELP = `npm run reset — database and uploads back to the town's first content

Deletes the SQLite database, the uploaded files and the site's cached pages, after asking; the next npm start
loads the content of cms/content/ again. Accounts, articles and pictures made since are lost. .env stays.

  npm run reset -- --yes    without asking
`;

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function main(argv) {
  let unlock = () => {};
  try {
    const options = parseOptions('npm run reset', argv, HELP, { yes: { type: 'boolean' } });
    if (options === null) return 0;
    unlock = takeLock(LOCK_FILE, 'The portal is running: stop it before resetting it.');
    const { sqliteFile } = readSettings(process.env, parseEnv(readIfThere(ENV_FILE) ?? ''));
    if (!sqliteFile) {
      throw new Failure(
        'The portal keeps its data in PostgreSQL, which this command does not touch.',
        'Drop and create that database with PostgreSQL’s own tools, empty cms/public/uploads, then npm start.',
      );
    }
    if (!options.flags.yes && !(await confirmed(sqliteFile))) {
      console.log('Nothing was changed.');
      return 0;
    }
    reset(sqliteFile);
    console.log(
      '✓ Database, uploads and cached pages are gone. npm start loads the first content again.',
    );
    return 0;
  } catch (error) {
    return report(error);
  } finally {
    unlock();
  }
}

/** @param {string} sqliteFile */
async function confirmed(sqliteFile) {
  if (!process.stdin.isTTY) {
    throw new Failure(
      'Nobody is there to be asked.',
      'npm run reset -- --yes resets without asking.',
      2,
    );
  }
  const prompt = readline.createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await prompt.question(
      `This deletes ${sqliteFile}\nand everything in cms/public/uploads, accounts included. Type "yes" to go on: `,
    );
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    prompt.close();
  }
}

/** @param {string} sqliteFile */
function reset(sqliteFile) {
  // Uploads and pages first: with the database still there, an interrupted reset is asked for again and completed.
  for (const name of fs.existsSync(UPLOADS) ? fs.readdirSync(UPLOADS) : []) {
    if (name !== '.gitkeep') fs.rmSync(path.join(UPLOADS, name), { recursive: true, force: true });
  }
  fs.rmSync(path.join(WEB, '.next'), { recursive: true, force: true });
  fs.rmSync(PENDING_ADMIN_FILE, { force: true });
  for (const suffix of ['-wal', '-shm', '-boot', ''])
    fs.rmSync(sqliteFile + suffix, { force: true });
}

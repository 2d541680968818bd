// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { readIfThere } from './files.mjs';

/**
 * Takes the lock that says "this clone's portal is running"; one left by a killed run does not count.
 * @param {string} file
 * @param {string} refusal said when somebody else holds it
 * @returns {() => void} gives it back
 */
export function takeLock(file, refusal) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const holder = Number(readIfThere(file) ?? 0);
  if (holder && isRunning(holder)) {
    throw new Failure(
      refusal,
      `It runs as process ${holder}. Stop it with Ctrl-C in its terminal, or: kill ${holder}\nIf that process is not the portal, delete ${file}.`,
    );
  }
  fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') throw new Failure(refusal);
    throw error;
  }
  return () => fs.rmSync(file, { force: true });
}

/** @param {number} pid */
function isRunning(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

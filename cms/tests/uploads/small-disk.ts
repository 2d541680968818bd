import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files up to this size fit on a full one; larger ones do not. In bytes. */
export const ROOM = 1024 * 1024;
/** More than that room, and than what a database grows to in a suite. */
export const TOO_MUCH = 12 * ROOM;

export interface SmallDisk {
  fill(): void;
  free(): void;
  remove(): void;
}

/** A really small disk at a folder; where mounting is refused, the kernel's limit of a file's size. */
export function smallDisk(folder: string): SmallDisk {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return fileSizeLimit();
  }
  const filler = path.join(folder, '.filler');
  return {
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - ROOM));
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => execFileSync('umount', [folder]),
  };
}

function fileSizeLimit(): SmallDisk {
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
  // The signal would end the process; without it the write fails, as on a full disk.
  process.on('SIGXFSZ', () => undefined);
  return {
    fill: () => limit(String(TOO_MUCH - ROOM)),
    free: () => limit('unlimited'),
    remove: () => undefined,
  };
}

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^township-data-(\d+)-/;

/** A folder of this process alone; what processes left that were killed is removed. */
export async function ownFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  const left = (await readdir(parent)).filter((name) => {
    const pid = NAME.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(
    left.map((name) => rm(path.join(parent, name), { recursive: true, force: true })),
  );
  return mkdtemp(path.join(parent, `township-data-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's, who may end it.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

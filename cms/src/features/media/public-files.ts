import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The place from which anybody is served: nginx reads it while the CMS is down. An object store may stand in. */
export interface PublicFiles {
  show(names: string[]): void;
  hide(names: string[]): void;
  /** The names that are shown. */
  names(): string[];
}

export const PUBLIC_FOLDER = 'public';

/**
 * A folder inside the one of all files, with hard links: no bytes twice, there and gone in one step.
 * Synchronous, because it is done between a commit and its answer.
 */
export function publicFolder(uploads: string): PublicFiles {
  const folder = path.join(uploads, PUBLIC_FOLDER);
  mkdirSync(folder, { recursive: true });
  return {
    show: (names) =>
      names.forEach((name) => link(path.join(uploads, name), path.join(folder, name))),
    hide: (names) => names.forEach((name) => rmSync(path.join(folder, name), { force: true })),
    names: () => readdirSync(folder),
  };
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Shown already; or lost from the disk, which no other file should pay for.
    if (code === 'EEXIST' || code === 'ENOENT') return;
    // File systems without hard links.
    copyFileSync(from, to);
  }
}

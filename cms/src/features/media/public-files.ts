import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The folder that is served to anybody: nginx reads it while the CMS is down. An object store may take its place. */
export interface PublicFiles {
  show(names: string[]): void;
  hide(names: string[]): void;
  /** The names that are shown. */
  names(): string[];
}

export const PUBLIC_FOLDER = 'public';

/**
 * A folder inside the uploads folder, with hard links: no file is stored twice, and each appears and
 * disappears in one step. Synchronous, because it runs between a commit and the answer.
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
    // Already public; or missing on the disk, which must not stop the other files.
    if (code === 'EEXIST' || code === 'ENOENT') return;
    // File systems without hard links.
    copyFileSync(from, to);
  }
}

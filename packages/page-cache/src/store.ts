import type { SavedMarks } from './marks.js';

/**
 * Where pages outlive the process: a directory today. One that several servers share, such as Redis, can stand in its
 * place.
 */
export interface Store {
  read(key: string): Promise<Uint8Array | null>;
  /** Later, in the order of the calls; a page that cannot be written leaves no older one behind. */
  write(key: string, page: Uint8Array): void;
  remove(key: string): void;
  loadMarks(): Promise<SavedMarks | null>;
  /** Resolves when they are safe. Where they cannot be kept, neither are pages: nothing withdrawn comes back. */
  saveMarks(marks: SavedMarks): Promise<void>;
  /** Resolves when nothing waits to be written any more. */
  settled(): Promise<void>;
}

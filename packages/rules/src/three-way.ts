import { isRecord } from './is-record';

type Content = Readonly<Record<string, unknown>>;

/** An entry at three moments: as somebody opened it, as others have left it since, and as that person writes it. */
export interface ThreeWay {
  base: Content;
  theirs: Content;
  mine: Content;
}

export interface Merge {
  /** Fields that both have written, each in another way. */
  conflicts: string[];
  /** Fields that the others alone have written. */
  theirs: string[];
}

/** Field by field: who writes in different fields, or the same, is in nobody's way. */
export function mergeFields(names: readonly string[], { base, theirs, mine }: ThreeWay): Merge {
  const written = names.filter((name) => !isSame(theirs[name], base[name]));
  const different = written.filter((name) => !isSame(theirs[name], mine[name]));
  const isMine = (name: string) => !isSame(mine[name], base[name]);
  return {
    conflicts: different.filter(isMine),
    theirs: different.filter((name) => !isMine(name)),
  };
}

/** What a version keeps of a record or a file beside its id is how that was called then. */
export const isSame = (one: unknown, other: unknown): boolean => essence(one) === essence(other);

const essence = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) => {
    if (!isRecord(part)) return part;
    if ('documentId' in part && 'label' in part) return { documentId: part.documentId };
    if ('id' in part && 'url' in part && 'name' in part) return { id: part.id };
    return part;
  });

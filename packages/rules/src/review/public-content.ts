import { isRecord } from '../is-record';

/** A file that a public text offers. */
export interface PublicFile {
  /** As the text names it: `/uploads/…`. */
  address: string;
  /** Of its bytes, in hex; null for one that could not be read. */
  sha256: string | null;
}

/** What anybody is shown of an entry itself, as the public API answers it. */
export interface PublicContent {
  /** The content type: `article`. */
  type: string;
  documentId: string;
  record: Readonly<Record<string, unknown>>;
  files: readonly PublicFile[];
}

/**
 * What the hash of a public text is made of: JSON without spaces. The first item says how; another form would have another. Names are in the
 * order of their UTF-16 code units, at every level; what holds nothing (null, an empty text, list or object) is left out, so that
 * a field that the portal gets later changes no text that has nothing in it.
 */
export const canonicalPublic = ({ type, documentId, record, files }: PublicContent): string =>
  JSON.stringify([
    'public-content-1',
    type,
    documentId,
    ordered(record) ?? {},
    files.map(({ address, sha256 }) => [address, sha256]).sort(byAddress),
  ]);

const byAddress = ([one]: (string | null)[], [other]: (string | null)[]): number =>
  one! < other! ? -1 : 1;

/** Undefined for what holds nothing. */
function ordered(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((one) => ordered(one) ?? null) : undefined;
  }
  if (!isRecord(value)) return value;
  const held = Object.keys(value)
    .sort()
    .map((name): [string, unknown] => [name, ordered(value[name])])
    .filter(([, one]) => one !== undefined);
  return held.length > 0 ? Object.fromEntries(held) : undefined;
}

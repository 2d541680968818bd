import * as z from 'zod/mini';
import type { InvalidRecord } from './collection.js';
import type { RecordSchema } from './definitions/define.js';
import { CmsInvalidResponseError } from './errors.js';
import { parse } from './parse.js';
import type { Answer } from './transport.js';

/** The answer in the shape of its definition; throws when it has another. */
export function expectShape<T>(schema: RecordSchema<T>, { url, status, json }: Answer): T {
  const parsed = parse(schema, json);
  if (!parsed.ok) throw new CmsInvalidResponseError(url, status, parsed.issues);
  return parsed.value;
}

interface Reading<T> {
  /** What the records are called in a report. */
  type: string;
  schema: RecordSchema<T>;
  url: string;
  onInvalidRecord: (record: InvalidRecord) => void;
}

/** The records that are what their definition says; each of the others is left out and reported. */
export function validRecords<T>(data: unknown[], reading: Reading<T>): T[] {
  const { type, schema, url, onInvalidRecord } = reading;
  return data.flatMap((record) => {
    const parsed = parse(schema, record);
    if (parsed.ok) return [parsed.value];
    onInvalidRecord({ type, documentId: documentIdOf(record), issues: parsed.issues, url });
    return [];
  });
}

const identified = z.object({ documentId: z.string() });

function documentIdOf(record: unknown): string | null {
  const parsed = parse(identified, record);
  return parsed.ok ? parsed.value.documentId : null;
}

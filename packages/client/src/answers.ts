import * as z from './schema.js';
import type { InvalidRecord } from './collection.js';
import type { RecordSchema } from './contract/define.js';
import { CmsInvalidResponseError } from './errors.js';
import { parse } from './parse.js';
import type { Answer } from './transport.js';

/** The answer in the shape of its definition; throws when it has another. */
export function expectShape<T>(schema: RecordSchema<T>, { url, status, json }: Answer): T {
  const parsed = parse(schema, json);
  if (!parsed.ok) throw new CmsInvalidResponseError(url, status, parsed.issues);
  return parsed.value;
}

interface Reading {
  /** What the records are called in a report. */
  type: string;
  url: string;
  onInvalidRecord: (record: InvalidRecord) => void;
}

/**
 * A record that is read alone. An invalid item of a list in it, an attachment say, is left out and reported,
 * as an invalid record of a list is; throws when more of the record is wrong.
 */
export function validDetail<T>(
  { url, status, json }: Answer,
  { type, schema, onInvalidRecord }: Omit<Reading, 'url'> & { schema: RecordSchema<T> },
): T {
  const whole = parse(schema, json);
  if (whole.ok) return whole.value;
  const { issues } = whole;
  const rest = parse(
    schema,
    withoutItems(
      json,
      issues.map(({ path }) => path.split('.')),
    ),
  );
  if (!rest.ok) throw new CmsInvalidResponseError(url, status, rest.issues);
  onInvalidRecord({ type, documentId: documentIdOf(json), issues, url });
  return rest.value;
}

/** A copy without the items of lists that the paths lead to or through. */
function withoutItems(value: unknown, paths: string[][]): unknown {
  if (Array.isArray(value)) {
    const invalid = new Set(paths.map(([index]) => index));
    return value.filter((_, index) => !invalid.has(String(index)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const further = paths.flatMap(([first, ...rest]) => (first === name ? [rest] : []));
    return [name, further.length > 0 ? withoutItems(inner, further) : inner];
  });
  return Object.fromEntries(entries);
}

/** The records that are what their definition says; each of the others is left out and reported. */
export function validRecords<T>(
  data: unknown[],
  reading: Reading & { schemaOf: (record: unknown) => RecordSchema<T> },
): T[] {
  const { type, schemaOf, url, onInvalidRecord } = reading;
  return data.flatMap((record) => {
    const parsed = parse(schemaOf(record), record);
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

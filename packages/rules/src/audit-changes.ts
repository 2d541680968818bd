import { auditText } from './audit-text';
import { isRecord } from './is-record';

/** A field that was changed, as the audit log keeps it: the place where it differs, not the whole of it. */
export interface AuditChange {
  field: string;
  /** Empty where nothing stood; null where what stands there is nobody's to read. */
  from: string | null;
  to: string | null;
}

type Values = Readonly<Record<string, unknown>>;

interface Kept {
  changes: AuditChange[];
  /** How many more fields were changed; the version holds them. */
  more: number;
}

const MOST_FIELDS = 20;
const LONGEST = 120;
/** What is shown before and behind the difference. */
const AROUND = 12;

/**
 * What is another between two states of something, of a size that is bounded.
 *
 * @param hidden fields of which it is kept that they were changed, and nothing more: passwords, tokens, what readers say of themselves
 */
export function auditChanges(
  before: Values,
  after: Values,
  hidden: ReadonlySet<string> = new Set(),
): Kept {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = fields.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  return {
    changes: changed.slice(0, MOST_FIELDS).map((field) => {
      if (hidden.has(field)) return { field, from: null, to: null };
      const [from, to] = difference(textOf(before[field]), textOf(after[field]));
      return { field, from, to };
    }),
    more: Math.max(0, changed.length - MOST_FIELDS),
  };
}

/** Records and files by their names, parts by what stands in them, rich text without its markup. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('；');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!isRecord(value)) return String(value).replace(/<\/?[a-z][^>]*>/gi, ' ');
  const { documentId, label, url, name } = value;
  if (typeof documentId === 'string' && typeof label === 'string') return label;
  if (typeof url === 'string' && typeof name === 'string') return name;
  return Object.values(value).map(textOf).filter(Boolean).join('，');
}

/** Both texts from a little before where they differ to a little behind it. */
function difference(one: string, other: string): [from: string, to: string] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  const [lastOne, lastOther] = [one.length - 1, other.length - 1];
  while (
    end < most - start &&
    one.charCodeAt(lastOne - end) === other.charCodeAt(lastOther - end)
  ) {
    end += 1;
  }
  const cut = (text: string): string => {
    if (text.length <= LONGEST) return auditText(text, LONGEST);
    const first = Math.max(0, start - AROUND);
    const last = Math.min(text.length, text.length - end + AROUND);
    // Of a text as long as this nobody needs more than its beginning, and cleaning takes time.
    const middle = auditText(text.slice(first, Math.min(last, first + 2 * LONGEST)), LONGEST);
    return `${first > 0 ? '…' : ''}${middle}${last < text.length ? '…' : ''}`;
  };
  return [cut(one), cut(other)];
}

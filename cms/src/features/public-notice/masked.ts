import { isRecord } from '@township/rules/is-record';
import { maskerOf } from '@township/rules/masked-names';
import { maskingAt } from './period';

type Values = Record<string, unknown>;

/** Of an article: texts, HTML, and what holds texts in parts. Records that it points to are their own. */
const TEXTS = ['title', 'summary', 'withdrawalReason'];
const PARTS = ['seo', 'changeNotes', 'attachments', 'cover'];
/** What a resident objects to is over; whom they turned to is no secret. */
const OF_NOTICE = ['result'];

/** What is no text for people, however deep it stands. */
const NO_TEXT = /^(?:id|documentId|url|hash|ext|mime|provider.*|.*At)$/;

/**
 * An article as it leaves the CMS at a moment: persons are not named any more once that is over. The one place for all readers: site, lists,
 * search, feeds, API, copies, downloads.
 */
export function masked<Entry extends Values>(entry: Entry, now: Date): Entry {
  const masking = maskingAt(entry, now);
  if (!masking) return entry;
  const mask = maskerOf(masking.names);
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return mask.text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        NO_TEXT.test(name) ? inner : deep(inner),
      ]),
    );
  };
  const changed: Values = {};
  for (const name of [...TEXTS, ...PARTS]) if (name in entry) changed[name] = deep(entry[name]);
  if (typeof entry.body === 'string') changed.body = mask.html(entry.body);
  const { publicNotice } = entry;
  if (isRecord(publicNotice)) {
    const told = OF_NOTICE.map((name) => [name, deep(publicNotice[name])]);
    changed.publicNotice = { ...publicNotice, ...Object.fromEntries(told) };
  }
  return { ...entry, ...changed };
}

import { isRecord } from './is-record';
import { showTyped } from './typed-date';

/** A field of a form, as a version keeps it. */
export interface VersionField {
  /** Strapi's type of the attribute; of a custom field its name. */
  type: string;
  /** Of a part that the form has once or many times. */
  fields?: Record<string, VersionField>;
}

/** Between two cells of a row. */
export const CELL_END = ' | ';

export const RICH_TEXT = 'global::rich-text';

/** What stands in a field, as text to read and to compare: a paragraph, a row, a part, a record a line. */
export function versionText(value: unknown, field: VersionField): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => versionText(one, field)).join('\n');
  if (field.type === RICH_TEXT && typeof value === 'string') return richTextLines(value);
  if (field.type === 'datetime' && typeof value === 'string') return showTyped(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!isRecord(value)) return String(value);
  if (field.fields) {
    const parts = Object.entries(field.fields).map(([name, own]) => versionText(value[name], own));
    return parts.filter(Boolean).join('，');
  }
  const { label, name } = value;
  if (typeof label === 'string') return label;
  return typeof name === 'string' ? name : JSON.stringify(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** Sanitised HTML as lines: pictures by their alt text, links with where they lead. */
function richTextLines(html: string): string {
  return html
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '〔图：$1〕')
    .replace(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2〔$1〕')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, CELL_END)
    .replace(/<br>|<\/(?:p|h\d|li|tr|caption|figcaption|blockquote)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

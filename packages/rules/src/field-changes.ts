import { diffTexts, type DiffPart } from './text-diff';
import { versionText, type VersionField } from './version-text';

/** What stood in an entry, and in which form. */
export interface Written {
  content: Record<string, unknown>;
  schema: Record<string, VersionField>;
}

/** A field that is not the same in two versions. */
export interface FieldChange {
  name: string;
  parts: DiffPart[];
  /** A number, a date or a phone is another. */
  isKey: boolean;
}

/** What is another between an earlier and a later version, in the order of the form. */
export function fieldChanges(before: Written, after: Written): FieldChange[] {
  const schema = { ...before.schema, ...after.schema };
  return Object.entries(schema).flatMap(([name, field]) => {
    const [from = '', to = ''] = [before, after].map(({ content }) =>
      versionText(content[name], field),
    );
    if (from === to) return [];
    const parts = diffTexts(from, to);
    return [{ name, parts, isKey: parts.some((part) => part.isKey) }];
  });
}

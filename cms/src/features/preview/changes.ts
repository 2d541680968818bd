import type { Core, UID } from '@strapi/strapi';
import { fieldChanges, type FieldChange } from '@township/rules/field-changes';
import { markedHtml } from '@township/rules/marked-html';
import { RICH_TEXT } from '@township/rules/version-text';
import { labelOf } from '../content-manager/views';
import { schemaOf, writtenFields, type Content, type Shown } from '../versions';

/** A field that is not the same as on the site. */
export interface LabelledChange extends FieldChange {
  label: string;
}

/** What is another in a version than in what is published, by the labels of the form. */
export function changesFrom(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  live: Content,
  version: Pick<Shown, 'content' | 'schema'>,
): LabelledChange[] {
  const type = strapi.contentType(uid);
  const isSeen = ({ name }: FieldChange) => type.attributes[name]?.visible !== false;
  return fieldChanges({ content: live, schema: schemaOf(strapi, type) }, version)
    .filter(isSeen)
    .map((change) => ({ ...change, label: labelOf(uid, change.name) }));
}

/** The version with what is another in its long texts marked where it stands. */
export function markedContent(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  live: Content,
  content: Content,
): Content {
  const texts = writtenFields(strapi.contentType(uid)).filter(
    ([, attribute]) => 'customField' in attribute && attribute.customField === RICH_TEXT,
  );
  const marked = texts.flatMap(([name]) => {
    const [before, after] = [live[name] ?? '', content[name] ?? ''];
    return typeof before === 'string' && typeof after === 'string'
      ? [[name, markedHtml(before, after)]]
      : [];
  });
  return { ...content, ...Object.fromEntries(marked) };
}

import type { ReactNode } from 'react';
import { fieldOf, views, type Section } from '../../../features/content-manager/views';
import { TYPE_NAMES } from '../../desk/words';

/** What is used here of a field as Strapi lays it out. */
export interface LaidOut {
  name: string;
  type: string;
  attribute: { type: string; component?: string; section?: ShownSection };
  visible: boolean;
  hint?: ReactNode;
}

type Row = LaidOut[];

export interface Layout {
  /** Panels, each of rows. */
  layout: Row[][];
  components: Record<string, { layout: Row[] }>;
  settings: { displayName?: string };
}

/** A section with the fields that stand in it, for its heading. */
export interface ShownSection {
  title: string;
  isFolded: boolean;
  fields: string[];
}

/** The type of the heading of a section, among those of fields. */
export const SECTION = 'section';

/** Puts the sections of a form into panels of their own, each below a heading that opens and closes it. */
export function inSections(layout: Layout): Layout {
  const uid = uidNamed(layout.settings.displayName);
  const sections = (uid && views[uid]?.sections) || [];
  // A dynamic zone has a panel already.
  if (sections.length === 0 || layout.layout.length !== 1) return layout;
  const rows = layout.layout[0]!;
  const placeOf = new Map(
    sections.flatMap((section) => section.rows.flat().map((cell) => [fieldOf(cell), section])),
  );
  const isIn = (section: Section | undefined) => (row: Row) =>
    placeOf.get(row[0]?.name ?? '') === section;
  const panels = sections
    .map((section): [Section, Row[]] => [section, rows.filter(isIn(section))])
    .filter(([, own]) => own.length > 0)
    .map(([section, own]) => [[headingOf(section, own, layout)], ...own]);
  return { ...layout, layout: [rows.filter(isIn(undefined)), ...panels] };
}

/** A type by the name that Strapi tells a form's layout alone. */
export const uidNamed = (displayName: string | undefined): string | undefined => {
  const type = Object.keys(TYPE_NAMES).find((one) => TYPE_NAMES[one] === displayName);
  return type && `api::${type}.${type}`;
};

/** A field of no attribute: Strapi asks of its name whether it may be read, and draws it by its type. */
function headingOf({ title, folded }: Section, rows: Row[], layout: Layout): LaidOut {
  const fields = rows.flat();
  const { name, attribute } = fields[0]!;
  // A component is read by its fields.
  const inner = attribute.component && layout.components[attribute.component]?.layout.flat()[0];
  return {
    name: inner ? `${name}.${inner.name}` : name,
    type: SECTION,
    attribute: {
      type: SECTION,
      section: {
        title,
        isFolded: folded ?? false,
        fields: fields.map((field) => field.name),
      },
    },
    visible: true,
    size: 12,
  } as LaidOut;
}

import { Mark, type Extensions } from '@tiptap/core';
import { TableCell, TableHeader, TableRow, Table } from '@tiptap/extension-table';
import TextAlign from '@tiptap/extension-text-align';
import StarterKit from '@tiptap/starter-kit';
import { alignmentClass, richTextAlignments } from '@township/rules/rich-text';
import { PinnedReason } from '../review/paragraph';
import { Figure } from './figure';

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
});
const cellAttributes = {
  addAttributes: () => ({
    colspan: span('colspan'),
    rowspan: span('rowspan'),
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
};

/** Alignment is stored as the allow-list's class, since the site's policy allows no inline styles. */
const alignment = {
  default: null,
  parseHTML: (element: HTMLElement) =>
    richTextAlignments.find(
      (value) =>
        element.classList.contains(alignmentClass(value)) ||
        element.style.textAlign === value ||
        element.getAttribute('align') === value,
    ) ?? null,
  renderHTML: ({ textAlign }: Record<string, unknown>) => {
    const known = richTextAlignments.find((value) => value === textAlign);
    return known ? { class: alignmentClass(known) } : {};
  },
};

const script = (name: string, tag: 'sub' | 'sup') =>
  Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

/** Exactly what `@township/rules/rich-text` allows, so that opening a document loses nothing of it. */
export const extensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  script('subscript', 'sub'),
  script('superscript', 'sup'),
  TextAlign.configure({ types: ['heading', 'paragraph'] }).extend({
    addGlobalAttributes() {
      return [
        {
          types: ['heading', 'paragraph', 'tableCell', 'tableHeader'],
          attributes: { textAlign: alignment },
        },
      ];
    },
  }),
  Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }),
  TableRow,
  TableHeader.extend(cellAttributes),
  TableCell.extend(cellAttributes),
  Figure,
  PinnedReason,
];

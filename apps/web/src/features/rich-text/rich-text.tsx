import {
  externalLinkRel,
  isExternalLink,
  isLibraryImage,
  richTextAttributes,
  richTextClasses,
  richTextLinkSchemes,
  richTextSynonyms,
  type RichTextTag,
} from '@township/rules/rich-text';
import { isPreviewedFile } from '@township/rules/preview-address';
import { htmlToDOM, type DOMNode, type Element } from 'html-react-parser';
import { createElement, Fragment, type ReactNode } from 'react';
import { Enlarge } from '@/ui/enlarge';
import { PHRASE_OF, longPhrase } from '@/ui/long-phrase';
import { childrenOf, DROPPED, isElement, isText, textOf } from './dom';
import { holdsLongRun, isBlank, withoutTypedIndent } from './paragraph';
import { cellProperties, isTablePart, renderTable } from './table';

const NUMERIC = new Set(['width', 'height', 'colspan', 'rowspan', 'start']);
const VOID = new Set(['br', 'hr']);
const PROPERTY: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan' };

/** Smaller pictures are signs in the text, nothing to look at closely. Pixels. */
const WORTH_ENLARGING = 320;

/** What a preview marks as another than on the site; `@township/rules/marked-html` writes it. */
const CHANGES = { ins: true, del: true };

const isListed = (tag: string): tag is RichTextTag => Object.hasOwn(richTextAttributes, tag);

/** Whether a link may be followed: a listed scheme, a path of the site, or a place in the page. */
function isSafeLink(href: string): boolean {
  // Browsers skip white space and control characters inside a scheme.
  // eslint-disable-next-line no-control-regex
  const plain = href.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme) return richTextLinkSchemes.some((known) => known === scheme);
  return /^(\/(?!\\)|#)/.test(plain);
}

function propertiesOf(node: Element, tag: RichTextTag): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const name of richTextAttributes[tag]) {
    const value = node.attribs[name];
    if (value === undefined) continue;
    if (name === 'class') {
      const listed = value.split(/\s+/).filter((one) => richTextClasses.includes(one));
      if (listed.length > 0) kept.className = listed.join(' ');
    } else if (!NUMERIC.has(name)) kept[name] = value;
    else if (/^\d{1,5}$/.test(value)) kept[PROPERTY[name] ?? name] = Number(value);
  }
  return kept;
}

function renderLink(node: Element, children: ReactNode[]): ReactNode {
  const { href } = node.attribs;
  if (!href || !isSafeLink(href)) return createElement(Fragment, null, ...children);
  const external = isExternalLink(href);
  return createElement(
    'a',
    { href, ...(external && { className: 'external', rel: externalLinkRel }) },
    ...children,
  );
}

const isInsideLink = ({ parent }: Element): boolean =>
  parent !== null && 'name' in parent && (parent.name === 'a' || isInsideLink(parent as Element));

function renderPicture(node: Element): ReactNode {
  const { src } = node.attribs;
  if (!src || !(isLibraryImage(src) || isPreviewedFile(src))) return null;
  const properties = { alt: '', ...propertiesOf(node, 'img') };
  const picture = createElement('img', { ...properties, loading: 'lazy', decoding: 'async' });
  const small = Number(node.attribs.width) < WORTH_ENLARGING;
  return small || isInsideLink(node) ? picture : <Enlarge href={src}>{picture}</Enlarge>;
}

/** What the style sheet has to know of an element and cannot see. */
function addedTo(node: Element, tag: RichTextTag): Record<string, string | undefined> {
  if (tag === 'h2' || tag === 'h3')
    return { 'data-long-phrase': longPhrase(textOf(node), PHRASE_OF[tag]) };
  if (tag === 'td' || tag === 'th') return cellProperties(node);
  return tag === 'p' && holdsLongRun(node) ? { 'data-ragged': '' } : {};
}

function render(node: DOMNode, counter: { tables: number }): ReactNode {
  if (isText(node)) return node.data;
  if (!isElement(node) || DROPPED.has(node.name)) return null;
  const isChange = node.name in CHANGES && node.attribs['data-change'] !== undefined;
  const tag = isChange ? node.name : (richTextSynonyms[node.name] ?? node.name);
  if (tag === 'p') {
    if (isBlank(node)) return null;
    withoutTypedIndent(childrenOf(node));
  }
  if (tag === 'table') counter.tables += 1;
  const { tables } = counter;
  const inside = childrenOf(node)
    // React warns of, and browsers move, white space between the parts of a table.
    .filter((child) => !(isTablePart(tag) && isText(child) && !child.data.trim()));
  const children = inside.map((child) => render(child, counter));
  if (isChange) return createElement(tag, { className: 'change' }, ...children);
  if (!isListed(tag)) return createElement(Fragment, null, ...children);
  if (tag === 'a') return renderLink(node, children);
  if (tag === 'img') return renderPicture(node);
  if (tag === 'table') return renderTable(node, children, tables);
  if (VOID.has(tag)) return createElement(tag);
  return createElement(tag, { ...addedTo(node, tag), ...propertiesOf(node, tag) }, ...children);
}

/** Staff's HTML, rebuilt on the server from the elements and attributes of the allow-list alone. */
export function RichText({ html }: { html: string }) {
  const counter = { tables: 0 };
  const nodes = htmlToDOM(html) as DOMNode[];
  return createElement('div', { className: 'prose' }, ...nodes.map((n) => render(n, counter)));
}

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
import { createElement, Fragment, type ReactNode } from 'react';
import { htmlToDOM, type DOMNode, type Element, type Text } from 'html-react-parser';

/** Elements that go with everything inside them; any other unknown element leaves its text behind. */
const DROPPED = new Set(
  `script style iframe object embed template noscript svg math form input button select textarea
   link meta base title head audio video canvas`.split(/\s+/),
);
const NUMERIC = new Set(['width', 'height', 'colspan', 'rowspan', 'start']);
const VOID = new Set(['br', 'hr']);
const PROPERTY: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan' };

// By type, not by class: the parser's bundles hold more than one copy of the classes.
const isElement = (node: DOMNode): node is Element => node.type === 'tag';
const isText = (node: DOMNode): node is Text => node.type === 'text';

const childrenOf = (node: Element) => node.children as DOMNode[];

const isListed = (tag: string): tag is RichTextTag => Object.hasOwn(richTextAttributes, tag);

function textOf(node: DOMNode): string {
  if (isText(node)) return node.data;
  return isElement(node) ? childrenOf(node).map(textOf).join('') : '';
}

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

function renderPicture(node: Element): ReactNode {
  if (!node.attribs.src || !isLibraryImage(node.attribs.src)) return null;
  const properties = { alt: '', ...propertiesOf(node, 'img') };
  return createElement('img', { ...properties, loading: 'lazy', decoding: 'async' });
}

/** A wide table scrolls by itself, also from the keyboard. */
function renderTable(node: Element, children: ReactNode[], number: number): ReactNode {
  const caption = childrenOf(node).find((n) => isElement(n) && n.name === 'caption');
  const label = (caption && textOf(caption).trim()) || `表格 ${number}`;
  return createElement(
    'section',
    { className: 'table-scroll', 'aria-label': label, tabIndex: 0 },
    createElement('table', null, ...children),
  );
}

function render(node: DOMNode, counter: { tables: number }): ReactNode {
  if (isText(node)) return node.data;
  if (!isElement(node) || DROPPED.has(node.name)) return null;
  const tag = richTextSynonyms[node.name] ?? node.name;
  if (tag === 'table') counter.tables += 1;
  const { tables } = counter;
  const inside = childrenOf(node)
    // React warns of, and browsers move, white space between the parts of a table.
    .filter((child) => !(isTablePart(tag) && isText(child) && !child.data.trim()));
  const children = inside.map((child) => render(child, counter));
  if (!isListed(tag)) return createElement(Fragment, null, ...children);
  if (tag === 'a') return renderLink(node, children);
  if (tag === 'img') return renderPicture(node);
  if (tag === 'table') return renderTable(node, children, tables);
  if (VOID.has(tag)) return createElement(tag);
  return createElement(tag, propertiesOf(node, tag), ...children);
}

const isTablePart = (tag: string) => ['table', 'thead', 'tbody', 'tfoot', 'tr'].includes(tag);

/** Staff's HTML, rebuilt on the server from the elements and attributes of the allow-list alone. */
export function RichText({ html }: { html: string }) {
  const counter = { tables: 0 };
  const nodes = htmlToDOM(html) as DOMNode[];
  return createElement('div', { className: 'prose' }, ...nodes.map((n) => render(n, counter)));
}

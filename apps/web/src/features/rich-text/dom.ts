import type { DOMNode, Element, Text } from 'html-react-parser';

/** Elements that go with everything inside them; any other unknown element leaves its text behind. */
export const DROPPED = new Set(
  `script style iframe object embed template noscript svg math form input button select textarea
   link meta base title head audio video canvas`.split(/\s+/),
);

// By type, not by class: the parser's bundles hold more than one copy of the classes.
export const isElement = (node: DOMNode): node is Element => node.type === 'tag';
export const isText = (node: DOMNode): node is Text => node.type === 'text';

export const childrenOf = (node: Element) => node.children as DOMNode[];

export const isNamed = (node: DOMNode, ...names: string[]): node is Element =>
  isElement(node) && names.includes(node.name);

/** All elements of these names inside a node, in document order. */
export function descendants(node: Element, ...names: string[]): Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => [
      ...(names.includes(child.name) ? [child] : []),
      ...descendants(child, ...names),
    ]);
}

/** What a reader sees of a node as text. */
export function textOf(node: DOMNode): string {
  if (isText(node)) return node.data;
  if (!isElement(node) || DROPPED.has(node.name)) return '';
  return childrenOf(node).map(textOf).join('');
}

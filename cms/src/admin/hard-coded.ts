import { attributeLabels } from './translations/fields';
import { hardCoded, hardCodedInSettings, hardCodedParts } from './translations/hard-coded';

const ATTRIBUTES = ['aria-label', 'aria-roledescription', 'placeholder', 'title', 'alt'];
/** What people wrote, or are writing, is never translated. */
const WRITTEN = '[contenteditable], textarea, script, style';

/** Puts Chinese in the place of what Strapi writes in English without asking for a translation. */
export function translateHardCoded(): void {
  new MutationObserver((mutations) => {
    for (const { type, target, addedNodes, attributeName } of mutations) {
      if (type === 'childList') addedNodes.forEach(translateTree);
      else if (type === 'characterData') translateText(target);
      else if (attributeName) translateAttribute(target as Element, attributeName);
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  translateTree(document.documentElement);
}

function translateTree(root: Node): void {
  translateText(root);
  if (!(root instanceof Element)) return;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) translateText(nodes.currentNode);
  for (const name of ATTRIBUTES) {
    if (root.hasAttribute(name)) translateAttribute(root, name);
    for (const element of root.querySelectorAll(`[${name}]`)) translateAttribute(element, name);
  }
}

function translateText(node: Node): void {
  if (node.nodeType !== Node.TEXT_NODE || node.parentElement?.closest(WRITTEN)) return;
  const chinese = translated(
    node.nodeValue ?? '',
    Boolean(node.parentElement?.closest('label, th')),
  );
  // The node stays: React goes on writing into it.
  if (chinese !== null) node.nodeValue = chinese;
}

function translateAttribute(element: Element, name: string): void {
  // A picture in the editor is described by its author.
  if (element.closest('[contenteditable]')) return;
  const chinese = translated(element.getAttribute(name) ?? '');
  if (chinese !== null) element.setAttribute(name, chinese);
}

/** @param label whether it stands in a label or a table's head, where an attribute's name is no word of anybody's */
function translated(raw: string, label = false): string | null {
  const text = raw.trim();
  if (!/[A-Za-z]/.test(text)) return null;
  const { pathname } = window.location;
  const settings = /\/(?:settings|configurations)\b/.test(pathname);
  const known = (settings ? hardCodedInSettings : hardCoded)[text];
  if (known !== undefined) return known;
  for (const [match, chinese] of hardCodedParts) {
    if (match.test(text)) return text.replace(match, chinese);
  }
  return (settings || label ? namedAttribute(text) : null) ?? namedInProblems(text);
}

/** Settings of layouts and permissions name fields by their attributes, alone or as “title”. */
function namedAttribute(text: string): string | null {
  const name = /^[A-Za-z]+$|(?<=“)[A-Za-z]+(?=”)/.exec(text)?.[0];
  const label = name && attributeLabels[name];
  return label ? text.replace(name, label) : null;
}

const IN_PROBLEM =
  /(?<=^|请填写|。\s?)[a-z][A-Za-z]*(?:\.\w+)*(?=。|的格式|的最小值|已经被使用|太长|太短|数值太|不是|只能用|不能与)/g;

/** What is wrong with several entries at once names the fields by their attributes: `请填写summary。 请填写attachments.0.file。` */
function namedInProblems(text: string): string | null {
  const named = text.replace(IN_PROBLEM, (path) => path.split('.').map(placeName).join(''));
  return named === text ? null : named;
}

const placeName = (step: string): string =>
  /^\d+$/.test(step) ? `第${Number(step) + 1}项` : (attributeLabels[step] ?? step);

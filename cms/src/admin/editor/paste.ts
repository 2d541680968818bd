import { isLibraryImage } from '@township/rules/rich-text';

const bullet = /^[•·●○◦▪■◆➢✓o\uf000-\uf0ff§ØlnüÜ-]$/;
const number = /^[（(]?\d+[.．、)）]?$/;
/** Word's second level counts in letters, its third in Roman numerals. */
const letter = /^[（(]?(?:[a-z]|[ivx]+)[.．、)）]$/i;

interface FakeListItem {
  element: HTMLElement;
  list: string;
  level: number;
  tag: 'ul' | 'ol';
}

/** Word's and WPS's lists are paragraphs with a typed marker; other numbering (（一）、甲, letters of a first level) stays as text. */
function fakeListItem(element: Element): FakeListItem | null {
  const style = element.getAttribute('style') ?? '';
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style) ?? [];
  const marker = element.querySelector('[style*="mso-list:Ignore" i]');
  if (!list || !level || !marker) return null;
  const text = (marker.textContent ?? '').replace(/[\s\u00a0]/g, '');
  const counted = number.test(text) || (Number(level) > 1 && letter.test(text));
  const tag = counted ? 'ol' : bullet.test(text) ? 'ul' : null;
  if (!tag) {
    marker.textContent = text;
    return null;
  }
  marker.remove();
  return { element: element as HTMLElement, list, level: Number(level), tag };
}

function buildLists(body: HTMLElement): void {
  let open: { list: HTMLElement; level: number; id: string; tag: string }[] = [];
  let last: Element | null = null;
  for (const element of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const item = fakeListItem(element);
    if (!item) continue;
    const outer = open[0]?.list;
    const follows =
      outer !== undefined && outer === last && element.previousElementSibling === outer;
    if (!follows) open = [];
    while (open.length > 0) {
      const top = open.at(-1)!;
      const same = top.level === item.level && top.id === item.list && top.tag === item.tag;
      if (same || top.level < item.level) break;
      open.pop();
    }
    let top = open.at(-1);
    if (!top || top.level < item.level) {
      const list = body.ownerDocument.createElement(item.tag);
      if (top) (top.list.lastElementChild ?? top.list).append(list);
      else element.before(list);
      top = { list, level: item.level, id: item.list, tag: item.tag };
      open.push(top);
    }
    const entry = body.ownerDocument.createElement('li');
    const text = body.ownerDocument.createElement('p');
    text.append(...element.childNodes);
    entry.append(text);
    top.list.append(entry);
    element.remove();
    last = open[0]!.list;
  }
}

const rename = (element: Element, tag: string) => {
  const renamed = element.ownerDocument.createElement(tag);
  const align = element.getAttribute('align') ?? (element as HTMLElement).style.textAlign;
  if (align) renamed.setAttribute('align', align);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
};

/** Indents typed as spaces; the site indents by itself. */
function trimIndent(paragraph: Element): void {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = (text.nodeValue ?? '').replace(/^[\s\u00a0\u3000]+/, '');
    if (text.nodeValue) return;
  }
}

export interface PastedHtml {
  html: string;
  /** Pictures left out: on the clerk's own disk, or on another site. */
  droppedImages: number;
}

/** An address of the portal's own library, however it was copied, as the path under which it is stored. */
function libraryPath(src: string, origins: readonly string[]): string {
  if (!URL.canParse(src)) return src;
  const { origin, pathname } = new URL(src);
  return origins.includes(origin) ? pathname : src;
}

/**
 * Pasted HTML without what Word, WPS and web pages add around the content. Fonts, colours and classes need no care
 * here: the editor's schema knows none.
 * @param origins of the portal: its admin and its site
 */
export function cleanPastedHtml(html: string, origins: readonly string[] = []): PastedHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  buildLists(body);
  body.querySelectorAll('o\\:p, xml, style, script, title, meta, link').forEach((element) => {
    if (element.localName === 'o:p') element.replaceWith(...element.childNodes);
    else element.remove();
  });
  const images = [...body.querySelectorAll('img')].filter((image) => {
    const src = libraryPath(image.getAttribute('src') ?? '', origins);
    image.setAttribute('src', src);
    return !isLibraryImage(src);
  });
  images.forEach((image) => image.remove());
  body.querySelectorAll('h1').forEach((heading) => rename(heading, 'h2'));
  body.querySelectorAll('h5, h6').forEach((heading) => rename(heading, 'h4'));
  body.querySelectorAll('p, h2, h3, h4').forEach((block) => {
    trimIndent(block);
    const empty = !block.textContent?.trim() && !block.querySelector('img, br');
    if (empty) block.remove();
  });
  return { html: body.innerHTML, droppedImages: images.length };
}

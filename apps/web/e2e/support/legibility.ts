import type { Page } from 'playwright-core';

/** Least sizes in CSS pixels, and the least line height as a multiple of the text's size. */
export interface Legibility {
  text: number;
  line: number;
  target: number;
}

/** What is too small to read or to hit on a page, one line an element, as the browser has laid it out. */
export function illegible(page: Page, least: Legibility): Promise<string[]> {
  return page.evaluate(({ text, line, target }) => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 20)}”`;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const problems = new Set<string>();

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || !walker.currentNode.textContent?.trim() || !isSeen(element)) continue;
      // Drawn, not written: a seal, a character on a cover.
      if (element.closest('[aria-hidden="true"], script, style, noscript')) continue;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      if (size < text) problems.add(`text ${size}px: ${name(element)}`);
      if (element.closest('svg')) continue;
      const ratio = parseFloat(style.lineHeight) / size;
      if (!(ratio >= line - 0.01))
        problems.add(`line ${style.lineHeight}/${size}: ${name(element)}`);
    }

    for (const element of document.querySelectorAll(
      'a, button, summary, input, select, textarea',
    )) {
      if (!isSeen(element) || element.closest('.skip-link, [aria-hidden="true"]')) continue;
      const inSentence =
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
      if (inSentence) continue;
      // A link whose ::after covers the card that it stands in is as large as the card.
      const covers = getComputedStyle(element, '::after').position === 'absolute';
      const hit = covers && element instanceof HTMLElement ? element.offsetParent : element;
      const { width, height } = (hit ?? element).getBoundingClientRect();
      if (Math.min(width, height) < target - 0.5) {
        problems.add(`target ${Math.round(width)}×${Math.round(height)}: ${name(element)}`);
      }
    }
    return [...problems];
  }, least);
}

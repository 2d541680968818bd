/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { strangeWords } from '../harness/latin';

declare global {
  interface Window {
    /** What was painted since somebody last took it, with Latin letters in it. */
    paintedTexts: Set<string>;
  }
}

/**
 * Keeps what a page shows or reads out, of every frame in which something changed: its texts, and the attributes that are
 * said or shown. What stands there for a moment, while data is on its way, is seen too.
 */
function watchPaintedTexts(): void {
  const ATTRIBUTES = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ];
  // What somebody wrote is theirs; a code sample or style is nobody's to read.
  const SKIPPED = 'script, style, noscript, textarea, [contenteditable]';
  window.paintedTexts = new Set();
  const keep = (text: string | null) => {
    if (text && /[A-Za-z]/.test(text)) window.paintedTexts.add(text);
  };
  let due = false;
  const look = () => {
    due = false;
    keep(document.title);
    if (!document.body) return;
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { nodeValue, parentElement } = nodes.currentNode;
      if (nodeValue && !parentElement?.closest(SKIPPED)) keep(nodeValue);
    }
    document.body
      .querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join())
      .forEach((element) => ATTRIBUTES.forEach((name) => keep(element.getAttribute(name))));
  };
  new MutationObserver(() => {
    if (!due) requestAnimationFrame(look);
    due = true;
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Gathers the strange words of screens, so that one run tells all of them. */
export class Screens {
  private readonly strange = new Map<string, string>();
  private readonly told = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  static async of(page: Page, origin: string): Promise<Screens> {
    await page.addInitScript(watchPaintedTexts);
    return new Screens(page, origin);
  }

  /** Reads what was shown since the last time, until it stands still. */
  async read(name: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.getByText('正在加载', { exact: true }).first().waitFor({ state: 'detached' });
    const texts = await this.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const painted = [...window.paintedTexts];
      window.paintedTexts.clear();
      return painted;
    });
    for (const text of texts) {
      if (strangeWords(text).length > 0 && !this.strange.has(text)) this.strange.set(text, name);
    }
  }

  /** Goes to a page of the admin and reads it; within the admin as its own links do, without loading it anew. */
  async open(path: string): Promise<void> {
    const address = `${this.origin}/admin${path}`;
    if (this.page.url().startsWith(this.origin)) {
      await this.page.evaluate((to) => {
        window.history.pushState({}, '', to);
        window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      }, address);
    } else await this.page.goto(address);
    await this.page.locator('h1, h2, form').first().waitFor();
    await this.read(path);
  }

  /** Closes what is open above the page: a key that comes before a menu listens is lost, and the rest stays hidden. */
  async close(): Promise<void> {
    const open = this.page.locator(
      '[role=menu], [role=listbox], [role=dialog], [role=alertdialog]',
    );
    do {
      await this.page.keyboard.press('Escape');
      await this.page.waitForLoadState('networkidle');
    } while ((await open.count()) > 0);
  }

  /** The words and where they were first seen, each told once. */
  found(): Record<string, string> {
    const found = Object.fromEntries([...this.strange].filter(([text]) => !this.told.has(text)));
    Object.keys(found).forEach((text) => this.told.add(text));
    return found;
  }
}

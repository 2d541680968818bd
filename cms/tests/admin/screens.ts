/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { strangeWords } from '../harness/latin';

/** What a page shows or reads out: its texts, and the attributes that are said or shown. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    // What somebody wrote is theirs; a code sample or style is nobody's to read.
    const skipped = 'script, style, noscript, textarea, [contenteditable]';
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      if (!nodes.currentNode.parentElement?.closest(skipped))
        texts.push(nodes.currentNode.nodeValue ?? '');
    }
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    document.body
      .querySelectorAll(attributes.map((name) => `[${name}]`).join())
      .forEach((element) => {
        for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
      });
    return texts.filter((text) => /[A-Za-z]/.test(text));
  });
}

/** Gathers the strange words of screens, so that one run tells all of them. */
export class Screens {
  private readonly strange = new Map<string, string>();
  private readonly told = new Set<string>();

  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Reads what is shown now, once it stands still. */
  async read(name: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.getByText('正在加载', { exact: true }).first().waitFor({ state: 'detached' });
    for (const text of await textsOf(this.page)) {
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

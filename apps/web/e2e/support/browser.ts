import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { given } from './given';

/** Found by scripts/lib/browser.mjs. */
export const CHROMIUM = given('CHROMIUM_PATH');

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Not the headless browser's own name: the site counts no views of robots. */
const USER_AGENT =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

export const WIDTHS = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 800 } };

export interface Visit {
  /** Phone by default. */
  width?: keyof typeof WIDTHS;
  /** On by default. */
  javaScript?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The reading cookie of someone who chose a mode before, such as `elder-24-yellow`. */
  reading?: string;
}

/** One browser for a file of journeys, closed after the last of them; what a journey opened is closed after it. */
export function ownBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: FLAGS,
    });
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser.close());

  return {
    /** A page of a visitor who was never here before. */
    async visitor({
      width = 'phone',
      javaScript = true,
      colorScheme = 'light',
      reading,
    }: Visit = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: WIDTHS[width],
        javaScriptEnabled: javaScript,
        colorScheme,
        locale: 'zh-CN',
        userAgent: USER_AGENT,
      });
      if (reading) {
        await context.addCookies([
          { name: 'reading', value: reading, domain: 'localhost', path: '/' },
        ]);
      }
      return context.newPage();
    },
  };
}

/**
 * What axe finds wrong with a page, one line a rule. The page needs JavaScript: axe waits on timers.
 *
 * @param more rules besides those that axe applies by itself
 */
export async function axeViolations(page: Page, more: string[] = []): Promise<string[]> {
  const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
  // Legacy: without a second page for the results, which only frames from elsewhere need.
  const axe = new AxeBuilder({ page }).options({ rules }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
}

/** How many pixels a page can be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

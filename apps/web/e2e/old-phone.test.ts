import { addressOf, OldBrowser, ownBrowser, siteUrl } from './support';

const WIDTH = 375;
/** Pixels; what is wider is a picture. */
const WIDEST_ICON = 48;

/**
 * How a page is laid out; runs in the page, in Chromium 80 too.
 */
const LAYOUT = `(() => {
  const box = (element) => {
    const { left, width, height } = element.getBoundingClientRect();
    return [left, width, height].map(Math.round);
  };
  const style = (selector) => {
    const element = document.querySelector(selector);
    if (!element) return null;
    const { fontSize, fontWeight, color, backgroundColor, lineHeight } = getComputedStyle(element);
    return { fontSize, fontWeight, color, backgroundColor, lineHeight };
  };
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => element.getClientRects().length > 0 && !element.closest('details:not([open])'),
    );
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    styles: ['body', 'h1', 'main', 'main h2', 'main a', 'footer'].map(style),
    header: box(document.querySelector('header')),
    title: box(document.querySelector('h1')),
    icons: shown('svg').map((icon) => [...box(icon).slice(1), icon.parentElement.className]),
    level: (([first, ...others]) => others.map((one) => Math.round(one - first)))(
      shown('.masthead__tools > *').map((tool) => {
        const { top, height } = tool.getBoundingClientRect();
        return top + height / 2;
      }),
    ),
    height: document.documentElement.scrollHeight,
  };
})()`;

interface Layout {
  overflow: number;
  styles: unknown[];
  header: number[];
  title: number[];
  /** Width and height of each, and the class of what holds it. */
  icons: (number | string)[][];
  /** How much lower than the first the others stand that share its row. */
  level: number[];
  height: number;
}

const { visitor } = ownBrowser();
let old: OldBrowser;
beforeAll(async () => {
  old = await OldBrowser.start();
}, 90_000);
afterAll(() => old.stop());

async function inNewBrowser(url: string, reading?: string): Promise<Layout> {
  const page = await visitor({ javaScript: false, reading });
  try {
    await page.goto(url);
    return await page.evaluate<Layout>(LAYOUT);
  } finally {
    await page.context().close();
  }
}

const PAGES = ['/', '/news', '/news/*', '/villages/*', '/enterprises', '/search?q=印刷', '/honors'];
const MODES = [undefined, 'elder-24-yellow'];

test.each(PAGES.flatMap((page) => MODES.map((reading) => ({ page, reading }))))(
  '$page in Chromium 80 looks as it does in a new browser ($reading)',
  async ({ page, reading }) => {
    const address = page.includes('*') ? await addressOf(page) : page;
    const url = siteUrl() + encodeURI(address);
    const expected = await inNewBrowser(url, reading);
    for (const javaScript of [false, true]) {
      const found = await old.find<Layout>(url, LAYOUT, { width: WIDTH, javaScript, reading });
      expect(found.overflow).toBe(0);
      expect(found.styles).toEqual(expected.styles);
      if (javaScript) continue;
      // What only :has() can hide is there too.
      expect(found.icons).toEqual(expect.arrayContaining(expected.icons));
      expect(found.icons.filter(([width]) => Number(width) > WIDEST_ICON)).toEqual(
        expected.icons.filter(([width]) => Number(width) > WIDEST_ICON),
      );
      expect(found.title.slice(0, 2)).toEqual(expected.title.slice(0, 2));
      if (!page.startsWith('/search')) expect(found.level).toEqual(expected.level);
      // Without gaps, what wraps keeps a margin below its last row, also a group within a row; without :has() the link to the search is there too.
      const headerMay = page.startsWith('/search') ? 96 : 40;
      expect(Math.abs(found.header[2]! - expected.header[2]!)).toBeLessThanOrEqual(headerMay);
      expect(Math.abs(found.title[2]! - expected.title[2]!)).toBeLessThanOrEqual(4);
      // Gaps and columns that were lost would make it shorter or longer.
      expect(found.height / expected.height).toBeGreaterThan(0.9);
      expect(found.height / expected.height).toBeLessThan(1.1);
    }
  },
  60_000,
);

import {
  axeViolations,
  Editor,
  eventually,
  overflow,
  ownBrowser,
  ownStack,
  read,
  TEMPLATES,
} from './support';

const { visitor } = ownBrowser();
const stack = ownStack({ empty: true });
const at = (path: string) => `${stack().siteUrl}${path}`;

/** A town that has just begun: everything that is required, and nothing else. */
const TOWN = { name: '示例镇', code: '140824999', summary: '示例数据：一个还没有内容的镇。' };
const LONG_TITLE = '示例数据很长的标题'.repeat(8) + 'https-www-example-com-'.repeat(2) + '终点';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
  await editor.publishSingle('town', TOWN);
});

describe.each(TEMPLATES.filter((template) => !template.endsWith('/*')))(
  '%s of a town without content',
  (path) => {
    test('says what will stand there, in the width of a small phone', async () => {
      const page = await visitor();
      await page.setViewportSize({ width: 360, height: 740 });
      const answer = await page.goto(at(path));
      expect(answer?.status()).toBe(200);
      expect(await page.locator('main h1').count()).toBe(1);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
      const headings = page.locator('main :is(h2, h3)');
      expect((await headings.allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
    });
  },
);

test('a title as long as the CMS allows stays inside a small phone wherever it stands', async () => {
  expect(LONG_TITLE.length).toBeGreaterThan(115);
  const column = await editor.saveNew('column', { name: '示例数据', slug: 'shili', kind: 'news' });
  const { slug } = await editor.publishNew('article', {
    column: column.documentId,
    title: LONG_TITLE,
    slug: 'shili-hen-chang',
    summary: '示例数据',
    body: `<p>${'示例数据'.repeat(40)}</p><p>${'abcdefghij'.repeat(30)}</p>`,
    source: '示例数据',
    displayDate: new Date().toISOString(),
  });
  const page = await visitor();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [`/news/${slug}`, '/news', '/']) {
    await eventually(
      () => read(at(path)),
      ({ html }) => html.includes(LONG_TITLE),
    );
    await page.goto(at(path));
    expect(await page.getByText(LONG_TITLE).count()).toBeGreaterThan(0);
    expect([path, await overflow(page)]).toEqual([path, 0]);
  }
});

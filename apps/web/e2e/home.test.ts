import { axeViolations, Editor, eventually, overflow, ownBrowser, ownStack, read } from './support';

const { visitor } = ownBrowser();
const stack = ownStack();
const home = () => `${stack().siteUrl}/`;

/** The home page once the CMS's change has reached it. */
const once = (expected: (html: string) => boolean) =>
  eventually(
    () => read(home()),
    ({ html }) => expected(html),
  );

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.login(stack());
});

const article = (title: string) => ({
  title,
  slug: `shili-${[...title].map((character) => character.codePointAt(0)!.toString(36)).join('')}`,
  summary: '示例数据',
  body: '<p>示例数据</p>',
  source: '示例数据',
  displayDate: '2001-01-01T00:00:00.000Z',
});

test('editors choose the lead and what stands beside it, old as it may be', async () => {
  const lead = await editor.publishNew('article', article('示例头条'));
  const second = await editor.publishNew('article', article('示例二条'));
  await editor.saveSingle('home-page', {
    featured: { set: [{ documentId: lead.documentId }, { documentId: second.documentId }] },
  });
  await once((html) => html.includes('示例头条'));
  const page = await visitor({ javaScript: false });
  await page.goto(home());
  expect(await page.locator('.lead__title').innerText()).toBe('示例头条');
  expect(await page.locator('.lead__kicker').innerText()).toMatch(/^头条/);
  expect(await page.locator('.front__side .headlines a').first().innerText()).toBe('示例二条');
  expect(await page.getByText('示例头条').count()).toBe(1);

  await editor.unpublish('article', lead.documentId);
  await once((html) => !html.includes('示例头条'));
  await page.reload();
  expect(await page.locator('.lead__title').innerText()).toBe('示例二条');
});

test('editors order, name and hide sections, and set a banner', async () => {
  await editor.saveSingle('home-page', {
    banner: { title: '示例横幅', text: '示例数据', linkUrl: '/town', linkLabel: '示例去处' },
    sections: [
      { section: 'honors', title: '示例荣誉榜' },
      { section: 'villages' },
      { section: 'figures', hidden: true },
    ],
  });
  await once((html) => html.includes('示例横幅') && html.includes('示例荣誉榜'));
  const page = await visitor({ javaScript: false });
  await page.goto(home());
  expect(await page.locator('.section__title').allInnerTexts()).toEqual([
    '示例荣誉榜',
    '村庄',
    '通知公告',
    '更多资讯',
    expect.stringMatching('五张牌'),
    '产业与企业',
  ]);
  await page.getByRole('link', { name: '示例去处' }).click();
  expect(new URL(page.url()).pathname).toBe('/town');
});

test('a banner and a hidden section leave axe nothing to find, nor a phone to scroll sideways', async () => {
  const page = await visitor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(home());
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

import { readFileSync } from 'node:fs';
import { axeViolations, ownBrowser, siteUrl } from './support';

const { visitor } = ownBrowser();
const ARTICLE = 'menhu-shuoming';

test('on a phone without JavaScript: from the end of an article to its proof, and to the file', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(`${siteUrl()}/news/${ARTICLE}`);
  await page.getByRole('link', { name: '发布记录与存证' }).click();
  expect(page.url()).toBe(`${siteUrl()}/proof/article/${ARTICLE}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('公示存证');
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('核对无误');
  expect(text).toMatch(/第 1 稿：\d{4}年\d+月\d+日 \d\d:\d\d\s*起，现在还在公开，其间没有改过/);
  const hash = await page.locator('.proof__hash code').first().innerText();

  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载存证文件' }).click();
  const { data } = JSON.parse(readFileSync(await (await arriving).path(), 'utf8'));
  expect(data.content.contentHash).toBe(hash);
});

test.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
  const page = await visitor({ colorScheme });
  await page.goto(`${siteUrl()}/proof/article/${ARTICLE}`);
  expect(await axeViolations(page)).toEqual([]);
  const isWider = () => document.documentElement.scrollWidth > window.innerWidth;
  expect(await page.evaluate(isWider)).toBe(false);
});

test.each(['article/no-such-article', 'secret/a'])('%s is not there', async (rest) => {
  const page = await visitor();
  const answer = await page.goto(`${siteUrl()}/proof/${rest}`);
  expect(answer?.status()).toBe(404);
});

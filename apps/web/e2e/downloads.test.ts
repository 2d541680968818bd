import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ownBrowser, siteUrl } from './support';

const { visitor } = ownBrowser();

test('on a phone without JavaScript: from the foot of a page to the file, under its Chinese name, whole', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(siteUrl());
  const foot = page.getByRole('navigation', { name: '服务' });
  await foot.getByRole('link', { name: '数据下载' }).click();
  expect(page.url()).toBe(`${siteUrl()}/data`);

  const villages = page.getByRole('region', { name: '村庄名录' });
  await villages.getByText('校验值').click();
  const sums = await villages.locator('.dataset__sums dd').allInnerTexts();
  const offered = [
    [/^下载\s*村庄名录，\s*Excel 工作簿/, '.xlsx'],
    [/^下载\s*村庄名录，\s*CSV 表格/, '.csv'],
  ] as const;
  for (const [at, [name, end]] of offered.entries()) {
    const arriving = page.waitForEvent('download');
    await villages.getByRole('link', { name }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^村庄名录-\d{4}-\d\d-\d\d\.\w+$/);
    expect(file.suggestedFilename().endsWith(end)).toBe(true);
    const bytes = readFileSync(await file.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sums[at]);
  }
});

test('what each column is can be read on the page', async () => {
  const page = await visitor({ javaScript: false });
  await page.goto(`${siteUrl()}/data`);
  const villages = page.getByRole('region', { name: '村庄名录' });
  await villages.getByText('每一列是什么').click();
  expect(await villages.locator('.dictionary').innerText()).toMatch(
    /统计用区划代码[\s\S]*出处：国家统计局/,
  );
});

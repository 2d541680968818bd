/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';
const listItem = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l1 level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span>${text}</p>`;

/** What a clerk does with one article, and what the form answers. */
export function journeyTests(context: () => Context): void {
  const page = () => context().page;
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const titled = (title: string) =>
    context().cms.strapi.documents(uid).findMany({ filters: { title }, status: 'draft' });
  const create = async (title: string) => {
    await page().goto(`${context().cms.url}/admin/content-manager/collection-types/${uid}/create`);
    await page().getByRole('textbox', { name: '正文' }).waitFor();
    await page().getByLabel('标题').first().fill(title);
  };

  test('Word’s second level, counted in letters, stays a list; the portal’s own pictures stay, wherever they were copied', async () => {
    await create('粘贴');
    const editor = page().getByRole('textbox', { name: '正文' });
    await editor.click();
    const html =
      listItem(1, '1.', '材料') +
      listItem(2, 'a)', '身份证') +
      listItem(2, 'b)', '户口簿') +
      listItem(1, '2.', '地点') +
      '<p><img src="http://localhost:3000/uploads/town_1.png" alt="站上的图"></p>' +
      '<p><img src="https://example.org/uploads/other.png" alt="别处的图"></p>';
    await editor.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, html);
    await button('保存').click();
    await page().getByText('已保存').first().waitFor();
    const body = (await titled('粘贴'))[0]?.body;
    expect(body).toContain(
      '<ol><li><p>材料</p><ol><li><p>身份证</p></li><li><p>户口簿</p></li></ol></li><li><p>地点</p></li></ol>',
    );
    expect(body).toContain('src="/uploads/town_1.png"');
    expect(body).not.toContain('example.org');
  });

  test('two clicks within one moment make one document', async () => {
    await create('点了两下');
    // Pressed by hand it waits to be enabled; a script's clicks on it before that are lost.
    await button('保存').click({ trial: true });
    await button('保存').evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await page().waitForURL(/\/[a-z0-9]{24}/);
    expect(await titled('点了两下')).toHaveLength(1);
  });

  test('a refused save names the fields, says the limit and leads to the first', async () => {
    await create('长'.repeat(121));
    await button('保存').click();
    const panel = page().getByRole('alert').filter({ hasText: '有 1 处需要修改' });
    await panel.waitFor();
    await panel.getByRole('button', { name: '标题：太长，最多 120 个字，现在 121 个' }).click();
    expect(await page().evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title');
  });

  test('a search for relations that found nothing is left by Escape, and nothing is reported', async () => {
    await create('查找关联');
    const search = page().getByRole('combobox', { name: /所属专题/ });
    await search.click();
    await search.fill('没有这个专题');
    await page().getByText('没有可选的内容').waitFor();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Tab');
    await page().waitForLoadState('networkidle');
    expect(await search.inputValue()).toBe('');
    expect(await page().getByText('添加关联失败').count()).toBe(0);
  });

  test('a table over the limit is refused while it is pasted, with the way out', async () => {
    await create('长表格');
    const editor = page().getByRole('textbox', { name: '正文' });
    await editor.click();
    await editor.evaluate((element) => {
      const clipboardData = new DataTransfer();
      const row = `<tr>${'<td>1</td>'.repeat(10)}</tr>`;
      clipboardData.setData('text/html', `<table>${row.repeat(5000)}</table>`);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page().getByText('表格太长：共50000格，最多2000格').waitFor();
    expect((await editor.innerText()).trim()).toBe('');
  });

  test('an article without a column is not published; one with a column leads to its page', async () => {
    const { cms } = context();
    const column = await content(cms.strapi, 'column').create({
      data: { name: '通知', kind: 'notice' },
    });
    const { documentId } = await content(cms.strapi, 'article').create({
      data: articleData({ title: '发布后看网页' }),
    });
    await page().goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
    await page().getByRole('textbox', { name: '正文' }).waitFor();
    await button('发布').click();
    await page().locator('[data-strapi-field-error]', { hasText: '请选择栏目' }).waitFor();
    const published = () =>
      content(cms.strapi, 'article').findOne({ documentId, status: 'published' });
    expect(await published()).toBeNull();
    await page().getByRole('combobox', { name: /栏目/ }).click();
    await page().getByRole('option', { name: /通知/ }).click();
    await button('发布').click();
    // In the notification and, to stay, beside the form.
    const notification = page().getByRole('listitem').filter({ hasText: '已发布' });
    for (const place of [notification, page().getByRole('complementary')]) {
      const link = place.getByRole('link', { name: '在网站上查看' });
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(
        'http://localhost:3000/news/fabu-hou-kan-wangye',
      );
    }
    await content(cms.strapi, 'article').update({
      documentId,
      data: { displayDate: new Date(Date.now() + 2 * 86_400_000).toISOString() },
    });
    await page().reload();
    await page().getByRole('textbox', { name: '正文' }).waitFor();
    await button('发布').click();
    await notification.getByText(/^已发布，\d{4}年\d+月\d+日.*起在网站上显示$/).waitFor();
    expect(await page().getByRole('link', { name: '在网站上查看' }).count()).toBe(0);
    await content(cms.strapi, 'column').delete({ documentId: column.documentId });
  });
}

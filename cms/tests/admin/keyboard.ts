/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

/** A clerk who leaves the mouse alone. */
export function keyboardTests(context: () => Context): void {
  describe('the keyboard', () => {
    const page = () => context().page;
    const articles = () => content(context().cms.strapi, 'article');
    let documentId: string;
    beforeAll(async () => {
      const column = await content(context().cms.strapi, 'column').create({
        data: { name: '键盘', kind: 'notice' },
      });
      ({ documentId } = await articles().create({
        data: articleData({ title: '键盘', column: column.documentId }),
      }));
      await page().goto(
        `${context().cms.url}/admin/content-manager/collection-types/api::article.article/${documentId}`,
      );
      await page().getByRole('textbox', { name: '正文' }).waitFor();
    });

    test('Ctrl+S in the text saves what was just written, and the cursor stays', async () => {
      const body = page().getByRole('textbox', { name: '正文' });
      await body.click();
      await page().keyboard.type('刚写的');
      await page().keyboard.press('Control+s');
      await page().getByText('已保存').first().waitFor();
      expect((await articles().findOne({ documentId }))!.body).toContain('刚写的');
      await page().waitForFunction(
        () => document.activeElement?.getAttribute('role') === 'textbox',
      );
    });

    test('Ctrl+Enter publishes when somebody agrees, and not before', async () => {
      const published = () => articles().findOne({ documentId, status: 'published' });
      const asked = page().getByRole('dialog', { name: '发布这篇内容？' });
      await page().getByLabel('摘要').first().fill('键盘上的摘要');
      await page().keyboard.press('Control+Enter');
      await asked.waitFor();
      await page().keyboard.press('Escape');
      await asked.waitFor({ state: 'detached' });
      expect(await published()).toBeNull();
      await page().keyboard.press('Control+Enter');
      await asked.waitFor();
      await page().keyboard.press('Enter');
      await page().getByRole('listitem').filter({ hasText: '已发布' }).waitFor();
      expect(await published()).toMatchObject({ summary: '键盘上的摘要' });
    });

    test('? lists the keys where nobody writes, and is a letter where somebody does', async () => {
      const list = page().getByRole('dialog', { name: '键盘快捷键' });
      await page().getByLabel('摘要').first().press('?');
      expect(await list.count()).toBe(0);
      expect(await page().getByLabel('摘要').first().inputValue()).toContain('?');
      await page().getByRole('link', { name: '返回' }).focus();
      await page().keyboard.press('?');
      await list.getByText('Ctrl + S', { exact: true }).waitFor();
      await page().keyboard.press('Enter');
      await list.waitFor({ state: 'detached' });
    });
  });
}

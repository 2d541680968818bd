/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';

/** How a clerk looks at what stood there before, and puts it back. */
export function versionTests(context: () => Context): void {
  describe('versions', () => {
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const draft = (documentId: string) =>
      content(context().cms.strapi, 'article').findOne({ documentId });
    let documentId: string;
    beforeEach(async () => {
      const { cms, page } = context();
      const articles = content(cms.strapi, 'article');
      const summary = '全镇187家企业参加了会议。';
      ({ documentId } = await articles.create({ data: articleData({ summary }) }));
      const data = { title: '翟店镇举行工作会议', summary: '全镇178家企业参加了会议。' };
      await articles.update({ documentId, data });
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await button('查看和恢复').click();
    });

    const fieldOf = (name: string) => context().page.getByRole('region', { name, exact: true });

    test('what is another since then is marked word by word; a number that changed is a key change', async () => {
      const title = fieldOf('标题');
      await title.waitFor();
      expect(await title.locator('del').allInnerTexts()).toEqual(['召开']);
      expect(await title.locator('ins').allInnerTexts()).toEqual(['举行']);
      expect(await title.getByText('关键改动').count()).toBe(0);
      const summary = fieldOf('摘要');
      expect(await summary.locator('del').allInnerTexts()).toEqual(['187']);
      expect(await summary.locator('ins').allInnerTexts()).toEqual(['178']);
      expect(await summary.getByText('关键改动').count()).toBe(1);
    });

    test('one field is put back alone, and the form shows it', async () => {
      const { page } = context();
      const reloaded = page.waitForEvent('load');
      await fieldOf('摘要').getByRole('button', { name: '只恢复这一项' }).click();
      await page.getByText('已恢复为草稿').waitFor();
      await reloaded;
      await page.getByLabel('摘要').first().waitFor();
      expect(await page.getByLabel('摘要').first().inputValue()).toBe('全镇187家企业参加了会议。');
      expect(await draft(documentId)).toMatchObject({ title: '翟店镇举行工作会议' });
    });

    test('the whole version is put back; then it is like the draft of now', async () => {
      const { page } = context();
      const reloaded = page.waitForEvent('load');
      await button('恢复这个版本').click();
      await reloaded;
      expect(await draft(documentId)).toMatchObject({ title: '翟店镇召开工作会议' });
      await page.getByText('恢复旧版本').first().waitFor();
      await button('查看和恢复').click();
      const choices = page.getByRole('navigation', { name: '版本' }).getByRole('button');
      await choices.last().click();
      await page.getByText('这两个版本一样。').waitFor();
    });
  });
}

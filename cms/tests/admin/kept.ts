/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { Screens } from './screens';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';

/** How a clerk finds again what was not saved, or was deleted. */
export function keptTests(context: () => Context): void {
  describe('nothing is lost', () => {
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const title = () => context().page.getByLabel('标题').first();
    const articles = () => content(context().cms.strapi, 'article');
    const open = async (documentId: string) => {
      const { cms, page } = context();
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await title().waitFor();
    };
    beforeAll(() => {
      context().page.on('dialog', (leaving) => void leaving.accept());
    });

    test('what was typed and not saved is offered on another computer, and is merged with what others saved since', async () => {
      const { page } = context();
      const data = articleData({ slug: 'zidong-baocun' });
      const { documentId } = await articles().create({ data });
      await open(documentId);
      await title().fill('写到一半的题目');
      await page.getByText(/已替您存了一份/).waitFor();
      expect(await articles().findOne({ documentId })).toMatchObject({ title: data.title });
      await articles().update({ documentId, data: { summary: '别人写的摘要' } });
      // As on another computer: this browser knows nothing of it.
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage)) {
          if (key.includes('unsaved')) localStorage.removeItem(key);
        }
      });
      await page.goto('about:blank');
      await open(documentId);
      await page.getByText('这之后有人改过这一条').waitFor();
      await button('恢复未保存的内容').click();
      expect(await title().inputValue()).toBe('写到一半的题目');
      await button('保存').click();
      await page.getByText('已一并保留').waitFor();
      expect(await articles().findOne({ documentId })).toMatchObject({
        title: '写到一半的题目',
        summary: '别人写的摘要',
      });
      await open(documentId);
      expect(await button('恢复未保存的内容').count()).toBe(0);
    });

    // The admin's journeys run on SQLite alone; that PostgreSQL's full disk is read as such, the tests of its codes say.
    test('a database whose disk is full is said to be; the text stays, and is offered again', async () => {
      const { cms, page } = context();
      const { documentId } = await articles().create({ data: articleData({ slug: 'man-le' }) });
      await open(documentId);
      const { connection } = cms.strapi.db;
      const rest = '很长的正文'.repeat(4_000);
      await connection.raw('PRAGMA max_page_count = 1');
      try {
        await title().fill('磁盘满时写的题目');
        await page.getByLabel('摘要').first().fill('磁盘满时写的摘要');
        await page.getByRole('textbox', { name: '正文' }).click();
        await page.keyboard.insertText(rest);
        await button('保存').click();
        await page
          .getByText('数据库的磁盘满了，这次没有保存，请联系系统管理员。')
          .first()
          .waitFor();
        // The CMS could not take what is kept aside either.
        await page.getByText('先存在这台电脑里').waitFor();
        expect(await title().inputValue()).toBe('磁盘满时写的题目');
      } finally {
        await connection.raw('PRAGMA max_page_count = 1000000');
      }
      await page.goto('about:blank');
      await open(documentId);
      await button('恢复未保存的内容').click();
      expect(await title().inputValue()).toBe('磁盘满时写的题目');
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      const stored = await articles().findOne({ documentId });
      expect(stored).toMatchObject({ title: '磁盘满时写的题目', summary: '磁盘满时写的摘要' });
      expect(stored!.body).toContain(rest);
    });

    test('what was deleted is brought back from the bin', async () => {
      const { cms, page } = context();
      const screens = await Screens.of(page, cms.url);
      await page.goto(`${cms.url}/admin/recycle-bin`);
      await page.getByRole('heading', { name: '回收站' }).waitFor();
      await screens.read('the bin is empty');
      const column = await content(cms.strapi, 'column').create({
        data: { name: '删错的栏目', slug: 'shan-cuo', kind: 'news' },
      });
      const { documentId } = await articles().create({
        data: articleData({ slug: 'shan-cuo', title: '删错的一篇', column: column.documentId }),
        status: 'published',
      });
      await articles().delete({ documentId });
      await page.goto(`${cms.url}/admin/recycle-bin`);
      const row = page.getByRole('row').filter({ hasText: '删错的一篇' });
      await row.getByText('30 天').waitFor();
      await screens.read('the bin');
      await row.getByRole('button').click();
      await page.getByRole('alertdialog').getByText('会恢复为草稿').waitFor();
      await screens.read('bringing back');
      await page.getByRole('checkbox', { name: /同时重新发布/ }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: '恢复' }).click();
      await page.waitForURL((url) => url.pathname.endsWith(documentId));
      expect(await title().inputValue()).toBe('删错的一篇');
      const published = await articles().findOne({ documentId, status: 'published' });
      expect(published).toMatchObject({ title: '删错的一篇' });
      expect(screens.found()).toEqual({});
    });
  });
}

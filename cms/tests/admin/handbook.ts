/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

/** Where a clerk looks something up. */
export function handbookTests(context: () => Context): void {
  describe('the handbook', () => {
    const page = () => context().page;

    test('is in the menu, with its pictures', async () => {
      await page().goto(`${context().cms.url}/admin`);
      await page().locator('nav a[href$="/handbook"]').click();
      await page().getByRole('heading', { name: '发一篇文章' }).waitFor();
      const picture = page().locator('article img').first();
      await picture.scrollIntoViewIfNeeded();
      await page().waitForFunction(
        () => (document.querySelector<HTMLImageElement>('article img')?.naturalWidth ?? 0) > 0,
      );
    });

    test('is searched by words, and leads to the place', async () => {
      await page()
        .getByRole('searchbox')
        .or(page().getByPlaceholder(/搜索手册/))
        .first()
        .fill('灰色');
      const contents = page().getByRole('navigation', { name: '目录' });
      await contents.getByText(/处写到/).waitFor();
      await contents.getByRole('button', { name: /公祭日：灰色模式/ }).click();
      const section = page().getByRole('region', { name: '公祭日：灰色模式' });
      const { y } = (await section.boundingBox())!;
      expect(y).toBeLessThan(400);
    });

    test('is one click from a field, at the section that tells of it', async () => {
      await page().goto(
        `${context().cms.url}/admin/content-manager/collection-types/api::article.article/create`,
      );
      const link = page().getByRole('link', { name: '手册：正文' }).first();
      await link.waitFor();
      const [opened] = await Promise.all([page().context().waitForEvent('page'), link.click()]);
      await opened.getByRole('heading', { name: '正文', exact: true }).waitFor();
      expect(decodeURIComponent(new URL(opened.url()).hash)).toBe('#正文');
      await opened.close();
    });
  });
}

/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';

/** How a clerk looks at a draft, sends it to somebody, and takes the link back. */
export function previewTests(context: () => Context): void {
  describe('preview', () => {
    const site = () => new URL(context().cms.strapi.config.get<string>('site.url')).origin;
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    let documentId: string;
    let columnId: string;

    /** Stands for the site, which has its own journeys. */
    const asSite = () =>
      context()
        .page.context()
        .route(`${site()}/**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<title>site</title>' }),
        );

    beforeAll(async () => {
      const column = await content(context().cms.strapi, 'column').create({
        data: { name: '预览栏目', slug: 'yulan-lanmu', kind: 'news' },
      });
      columnId = column.documentId;
    });
    beforeEach(async () => {
      const { cms, page } = context();
      ({ documentId } = await content(cms.strapi, 'article').create({
        data: articleData({ title: '预览的稿子', column: columnId }),
      }));
      await asSite();
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await button('预览').waitFor();
    });
    afterEach(() => context().page.context().unrouteAll({ behavior: 'ignoreErrors' }));

    test('one button opens the draft on the site, in a tab that knows nothing of the admin', async () => {
      const { page } = context();
      const opened = page.waitForEvent('popup');
      await button('预览').click();
      const tab = await opened;
      await tab.waitForURL(/\/preview\/[\w-]{43}\/desk$/);
      expect(new URL(tab.url()).origin).toBe(site());
      expect(await tab.evaluate(() => window.opener)).toBeNull();
      await tab.close();
    });

    test('what is not saved is said not to be in it', async () => {
      const { page } = context();
      const note = page.getByText('预览的是上次保存的稿子');
      expect(await note.count()).toBe(0);
      await page.getByLabel('标题').first().fill('还没保存的题目');
      await note.waitFor();
    });

    test('a link is made for three days, copied, drawn for a phone, listed and revoked', async () => {
      const { cms, page } = context();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await button('分享预览').click();
      const dialog = page.getByRole('dialog', { name: '分享预览' });
      await dialog.getByText('还没有分享过').waitFor();
      await dialog.getByRole('button', { name: '生成链接' }).click();
      const field = dialog.getByLabel('预览链接');
      await field.waitFor();
      const address = await field.inputValue();
      expect(address).toMatch(new RegExp(`^${site()}/preview/[\\w-]{43}$`));
      await dialog.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('已复制').first().waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      await dialog.getByRole('img', { name: '用手机扫码打开预览' }).waitFor();
      const line = dialog.getByRole('listitem').first();
      expect(await line.innerText()).toMatch(/管理员.*分享.*有效.*到期，还没有人打开/s);
      const days = await cms.strapi.db
        .connection('preview_links')
        .where({ document_id: documentId })
        .first();
      expect(Math.round((days.expires_at - days.made_at) / 86_400_000)).toBe(3);
      await line.getByRole('button', { name: /^撤销/ }).click();
      await dialog.getByText('已撤销').waitFor();
      await page.keyboard.press('Escape');
    });

    test('what is published has its address beside it, and a code of it for a phone', async () => {
      const { page } = context();
      expect(await page.getByRole('img', { name: '用手机扫码打开这一页' }).count()).toBe(0);
      await button('发布').click();
      await page.getByRole('img', { name: '用手机扫码打开这一页' }).waitFor();
    });
  });
}

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { addVillage } from '../harness/editing';
import { setScope } from '../roles/people';
import { Screens } from './screens';

interface Context {
  cms: Cms;
  browser: Browser;
  /** Where an administrator is signed in. */
  page: Page;
}

type Look = (name: string, page: Page) => Promise<void>;

const uid = 'api::article.article';
const pathOf = (documentId: string) =>
  `/admin/content-manager/collection-types/${uid}/${documentId}`;

/** What is said in the place of an entry that is not to be had. */
export function notShownTests(context: () => Context, look?: Look): void {
  describe('what is not shown', () => {
    let clerk: Page;
    let screens: Screens;
    beforeAll(async () => {
      const { cms, browser } = context();
      const village = await addVillage(cms, '自己的村');
      const { email, password } = await addStaff(cms, 'reporter', 'not-shown@example.org');
      await setScope(cms, email, { villages: [village], departments: [] });
      clerk = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      screens = await Screens.of(clerk, cms.url);
      await clerk.goto(`${cms.url}/admin/auth/login`);
      await clerk.getByLabel('电子邮件').fill(email);
      await clerk.locator('input[name=password]').fill(password);
      await clerk.getByRole('button', { name: '登录' }).click();
      await clerk.getByRole('heading', { name: /^您好/ }).waitFor();
    });
    afterAll(() => clerk.close());

    test('an entry that was deleted: so it says, leads to the bin, and opens once it was restored', async () => {
      const { cms, page } = context();
      const articles = content(cms.strapi, 'article');
      const { documentId } = await articles.create({ data: articleData({ title: '删了的稿' }) });
      await articles.delete({ documentId });
      await page.goto(cms.url + pathOf(documentId));
      await page.getByRole('heading', { name: '这一条已经不在了' }).waitFor();
      expect(await page.getByText('出错了').count()).toBe(0);
      await look?.('gone', page);
      await page.getByRole('link', { name: '去回收站' }).click();
      await page.getByRole('button', { name: '恢复“删了的稿”' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: '恢复' }).click();
      await page.getByRole('heading', { name: '删了的稿' }).waitFor();
      await page.getByRole('textbox', { name: '正文' }).waitFor();
    });

    test('an entry of another village: that there is no permission, and who gives it', async () => {
      const { cms } = context();
      const { documentId } = await content(cms.strapi, 'article').create({ data: articleData() });
      await clerk.goto(cms.url + pathOf(documentId));
      await clerk.getByRole('heading', { name: '没有权限' }).waitFor();
      await clerk.getByText('请管理员在“人员”里调整您的角色').waitFor();
      await look?.('forbidden', clerk);
      await clerk.getByRole('link', { name: '回到列表' }).click();
      await clerk.waitForURL(/collection-types\/api::article\.article(?:\?|$)/);
      await screens.read('an entry that may not be read');
      expect(screens.found()).toEqual({});
    });

    test('a page of which there is one, for whoever may not see it', async () => {
      const { cms } = context();
      await clerk.goto(`${cms.url}/admin/content-manager/single-types/api::home-page.home-page`);
      await clerk
        .getByText(/没有.*权限/)
        .first()
        .waitFor();
      expect(await clerk.getByText('出错了').count()).toBe(0);
      await look?.('single', clerk);
    });

    test('the menu of content has no heading over nothing', async () => {
      const { cms, page } = context();
      const heading = (own: Page) => own.getByRole('navigation').getByText('单页', { exact: true });
      await clerk.goto(`${cms.url}/admin/content-manager/collection-types/${uid}`);
      await clerk.getByRole('link', { name: '文章', exact: true }).waitFor();
      expect(await heading(clerk).isVisible()).toBe(false);
      await look?.('menu', clerk);
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}`);
      await heading(page).waitFor();
    });
  });
}

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { addStaff } from '../harness/admin';

interface Context {
  cms: Cms;
  browser: Browser;
  /** Where an administrator is signed in. */
  page: Page;
}

const uid = 'api::article.article';

/** What a clerk finds on coming to work. */
export function deskTests(context: () => Context): void {
  describe('the desk', () => {
    const page = () => context().page;
    const card = (name: string) => page().getByRole('region', { name, exact: true });
    const open = async () => {
      await page().goto(`${context().cms.url}/admin`);
      await page().getByRole('heading', { name: /^您好/ }).waitFor();
    };
    beforeAll(() => page().setViewportSize({ width: 1366, height: 768 }));

    test('shows the portal’s lists and none of Strapi’s figures', async () => {
      await open();
      await card('Webhook').waitFor();
      await page().getByText('正在读取').first().waitFor({ state: 'detached' });
      expect(await page().getByText('没有读到').count()).toBe(0);
      const headings = await page().getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings).toEqual([
        '等我办的',
        '我的草稿',
        '需要处理',
        '别人改过的',
        '即将到期',
        'Webhook',
      ]);
    });

    test('a draft is one click away, and so is a new article', async () => {
      const { cms } = context();
      await page().goto(`${cms.url}/admin/content-manager/collection-types/${uid}/create`);
      await page().getByLabel('标题').first().fill('桌上的草稿');
      await page().getByRole('button', { name: '保存', exact: true }).click();
      await page().waitForURL(/\/[a-z0-9]{24}/);
      await open();
      const item = card('我的草稿').getByRole('listitem').filter({ hasText: '桌上的草稿' });
      await item.getByText('草稿', { exact: true }).waitFor();
      await item.getByText(/^文章，今天 \d\d:\d\d 保存$/).waitFor();
      await item.getByRole('link', { name: '桌上的草稿' }).click();
      await page().getByRole('textbox', { name: '正文' }).waitFor();
      await page().goBack();
      await page().getByRole('link', { name: '写文章' }).click();
      await page().waitForURL(new RegExp(`${uid}/create`));
    });

    test('内容管理 opens at what one writes most, for somebody new at the articles', async () => {
      const { cms, browser } = context();
      const clerk = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const own = await clerk.newPage();
      const { email, password } = await addStaff(cms, 'editor', 'habit@example.org');
      await own.goto(`${cms.url}/admin/auth/login`);
      await own.getByLabel('电子邮件').fill(email);
      await own.locator('input[name=password]').fill(password);
      await own.getByRole('button', { name: '登录' }).click();
      await own.getByRole('heading', { name: /^您好/ }).waitFor();
      const contentLink = own.locator('nav a[href$="/content-manager"]').first();
      await contentLink.click();
      await own.waitForURL(new RegExp(`collection-types/${uid}`));
      await own.goto(
        `${cms.url}/admin/content-manager/collection-types/api::enterprise.enterprise/create`,
      );
      await own.getByLabel('企业名称').first().fill('常来常往的企业');
      await own.getByRole('button', { name: '保存', exact: true }).click();
      await own.waitForURL(/\/[a-z0-9]{24}/);
      await contentLink.click();
      await own.waitForURL(/collection-types\/api::enterprise\.enterprise(\?|$)/);
      await own.getByText('常来常往的企业').waitFor();
      // The link is left by one step back.
      await own.goBack();
      await own.getByLabel('企业名称').first().waitFor();
      await clerk.close();
    });

    test('内容管理 opens at the articles, and its menu is in the order of work', async () => {
      await open();
      await page().locator('nav a[href$="/content-manager"]').first().click();
      await page().waitForURL(new RegExp(`collection-types/${uid}`));
      const menu = page().getByRole('navigation', { name: '内容管理' });
      await menu.getByRole('link', { name: '文章' }).waitFor();
      const names = await menu.getByRole('link').allInnerTexts();
      expect(names.slice(0, 3)).toEqual(['文章', '提示横幅', '专题']);
    });

    test('a list that is not answered says so, and is asked for again', async () => {
      let isAway = true;
      await page().route('**/portal/desk/changed', (route) =>
        isAway ? route.fulfill({ status: 500, json: {} }) : route.continue(),
      );
      await open();
      await card('别人改过的').getByText('没有读到').waitFor();
      isAway = false;
      await card('别人改过的').getByRole('button', { name: '重试' }).click();
      await card('别人改过的').getByText('没有别人改过').waitFor();
      await page().unroute('**/portal/desk/changed');
    });

    test('whoever writes is offered what they may begin, and no webhooks', async () => {
      const { cms, browser } = context();
      const { email, password } = await addStaff(cms, 'editor', 'desk@example.org');
      await content(cms.strapi, 'article').create({ data: articleData({ title: '没有栏目的' }) });
      const own = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await own.goto(`${cms.url}/admin/auth/login`);
      await own.getByLabel('电子邮件').fill(email);
      await own.locator('input[name=password]').fill(password);
      await own.getByRole('button', { name: '登录' }).click();
      await own.getByRole('link', { name: '没有栏目的' }).waitFor();
      expect(await own.getByRole('heading', { name: 'Webhook' }).count()).toBe(0);
      expect(await own.getByRole('link', { name: '发提示横幅' }).count()).toBe(1);
      await own.locator('nav a[href$="/content-manager"]').first().click();
      const menu = own.getByRole('navigation', { name: '内容管理' });
      await menu.getByRole('link', { name: '文章' }).waitFor();
      const names = await menu.getByRole('link').allInnerTexts();
      expect(names).toEqual(['文章', '提示横幅', '专题', '村庄', '企业', '荣誉']);
      await own.close();
    });
  });
}

/// <reference lib="dom" />
import type { Page, Route } from 'playwright-core';
import { articleData, content, signInAs, type Cms } from '../harness';
import { openedVersion } from '../harness/admin';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';

/** How the portal's own pages fail to be answered. */
const FAILURES: [name: string, fail: (route: Route) => Promise<void>][] = [
  ['is away', (route) => route.abort('connectionrefused')],
  [
    'answers 500',
    (route) =>
      route.fulfill({
        status: 500,
        json: {
          data: null,
          error: {
            status: 500,
            name: 'InternalServerError',
            message: '服务器出错了，请稍后再试',
            details: {},
          },
        },
      }),
  ],
];

/** What a clerk sees while the CMS is not there: that it is not, and how to go on; what was typed stays. */
export function awayTests(context: () => Context): void {
  describe.each(FAILURES)('while the CMS %s', (_, fail) => {
    const page = () => context().page;
    const button = (name: string) => page().getByRole('button', { name, exact: true });
    const title = () => page().getByLabel('标题').first();
    const ours = '**/portal/**';
    const go = (path: string) => page().goto(`${context().cms.url}/admin${path}`);
    const entry = (documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
    const write = async (data: object = {}) =>
      (await content(context().cms.strapi, 'article').create({ data: articleData(data) }))
        .documentId;
    afterEach(() => page().unrouteAll({ behavior: 'ignoreErrors' }));

    test('each list of the desk says so, and is read by 重试', async () => {
      await page().route(ours, fail);
      await go('/');
      for (const name of ['等我办的', '我的草稿', '需要处理', '别人改过的', '即将到期']) {
        const card = page().getByRole('region', { name, exact: true });
        await card.getByRole('alert').getByText('没有读到').waitFor();
      }
      await page().unroute(ours);
      const mine = page().getByRole('region', { name: '我的草稿', exact: true });
      await mine.getByRole('button', { name: '重试' }).click();
      await mine.getByRole('alert').waitFor({ state: 'detached' });
    });

    test.each([
      ['/recycle-bin', '回收站'],
      ['/audit', '操作记录'],
      ['/settings/webhooks', 'Webhook'],
    ])('%s says so, and is read by 重试', async (path, name) => {
      await page().route(ours, fail);
      await go(path);
      await page().getByText(`没有读到${name}`).first().waitFor();
      expect(await page().getByRole('heading', { name, level: 1 }).count()).toBe(1);
      await page().unroute(ours);
      await button('重试').click();
      await button('重试').waitFor({ state: 'detached' });
      expect(await page().getByText('没有读到').count()).toBe(0);
    });

    test('versions and preview beside a form say so; what was typed stays in it', async () => {
      const documentId = await write({ title: '原来的题目' });
      await content(context().cms.strapi, 'article').update({
        documentId,
        data: { summary: '第二版的摘要' },
      });
      await page().route(ours, fail);
      await go(entry(documentId));
      await page().getByText('没有读到历史版本').waitFor();
      await title().fill('断开时写的题目');
      const pages = page().context().pages().length;
      await button('预览').click();
      await page()
        .getByText(/没有连上服务器|服务器出错了/)
        .first()
        .waitFor();
      await page().waitForTimeout(100);
      expect(page().context().pages()).toHaveLength(pages);
      await button('分享预览').click();
      const share = page().getByRole('dialog', { name: '分享预览' });
      await share.getByText('没有读到已有的链接').waitFor();
      await page().unroute(ours);
      await share.getByRole('button', { name: '重试' }).click();
      await share.getByText('还没有分享过').waitFor();
      await page().keyboard.press('Escape');
      // The list of them, and not what stood in each.
      const whole = /\/portal\/versions\/.*\/\d+$/;
      await page().route(whole, fail);
      for (const what of ['历史版本', '审核情况']) {
        const lost = page()
          .getByRole('alert')
          .filter({ hasText: `没有读到${what}` });
        await lost.getByRole('button', { name: '重试' }).click();
        await lost.waitFor({ state: 'detached' });
      }
      await button('查看和恢复').click();
      const versions = page().getByRole('dialog', { name: '历史版本' });
      await versions.getByText('没有读到这两个版本').waitFor();
      await page().unroute(whole);
      await versions.getByRole('button', { name: '重试' }).click();
      await versions.getByText('第二版的摘要').first().waitFor();
      await page().keyboard.press('Escape');
      expect(await title().inputValue()).toBe('断开时写的题目');
    });

    test('what two have written is compared once it can be read, and nothing is lost meanwhile', async () => {
      const { cms } = context();
      const colleague = await signInAs(cms, 'editor', `away-${Date.now()}@example.org`);
      const documentId = await write({ summary: '原来的摘要' });
      await go(entry(documentId));
      await page().getByLabel('摘要').first().fill('我写的摘要');
      const path = entry(documentId);
      await cms.http
        .put(path)
        .set('Authorization', colleague)
        .set('If-Match', `"${await openedVersion(cms, colleague, path)}"`)
        .send({ summary: '同事写的摘要' })
        .expect(200);
      await page().route('**/portal/versions/**', fail);
      await button('保存').click();
      const dialog = page().getByRole('dialog', { name: '有人同时改过这一条' });
      await dialog.getByText('没有读到两边的文字').waitFor();
      expect(await dialog.getByRole('button', { name: '合并保存' }).isDisabled()).toBe(true);
      await page().unroute('**/portal/versions/**');
      await dialog.getByRole('button', { name: '重试' }).click();
      await dialog.getByText('我写的摘要').first().waitFor();
      await dialog.getByText('同事写的摘要').first().waitFor();
      await dialog.getByRole('button', { name: '先回到表单' }).click();
      expect(await page().getByLabel('摘要').first().inputValue()).toBe('我写的摘要');
    });

    test('a page whose script does not come says so; 重试 opens it once the CMS is there', async () => {
      await go('/');
      await page().getByRole('heading', { name: /^您好/ }).waitFor();
      const scripts = '**/admin/*.js';
      await page().route(scripts, fail);
      await page().route('**/_health', fail);
      await page().locator('nav a[href$="/handbook"]').first().click();
      await page().getByRole('heading', { name: '没有连上服务器' }).waitFor();
      await button('重试').click();
      await page().getByText('还是没有连上服务器').first().waitFor();
      await page().unroute(scripts);
      await page().unroute('**/_health');
      await button('重试').click();
      await page().getByRole('heading', { name: '使用手册', level: 1 }).waitFor();
    });
  });
}

/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
}

const HEIGHT = 768;
const uidOf = (type: string) => `api::${type}.${type}`;

/** How a clerk fills in a form. */
export function formTests(context: () => Context): void {
  describe('forms', () => {
    const page = () => context().page;
    const button = (name: string) => page().getByRole('button', { name, exact: true });
    const panel = (heading: string) =>
      page()
        .getByRole('complementary')
        .filter({ has: page().getByText(heading, { exact: true }) });
    const open = async (type: string, documentId = 'create') => {
      const list = `${context().cms.url}/admin/content-manager/collection-types/${uidOf(type)}`;
      await page().goto(`${list}/${documentId}`);
      await page().locator('form label').first().waitFor();
    };
    const title = () => page().getByLabel('标题').first();
    beforeAll(() => page().setViewportSize({ width: 1366, height: HEIGHT }));

    test.each(['article', 'village', 'enterprise', 'honor', 'topic', 'alert'])(
      'of %s: what must be filled in is seen without scrolling',
      async (type) => {
        await open(type);
        const required = page().locator('form label', { hasText: '*' });
        const bottoms = await required.evaluateAll((labels) =>
          labels.map((label) => [
            label.textContent,
            (label.closest('div[class]')?.parentElement ?? label).getBoundingClientRect().top,
            label.getBoundingClientRect().bottom,
          ]),
        );
        expect(bottoms.length).toBeGreaterThan(0);
        // A line of a field below its label is seen too.
        for (const [name, , bottom] of bottoms) {
          expect([name, Number(bottom) < HEIGHT - 60]).toEqual([name, true]);
        }
      },
    );

    test('what is seldom needed is folded, and opens where something in it is wrong', async () => {
      await open('article');
      await page().evaluate(() => localStorage.removeItem('township.sections'));
      await page().reload();
      const section = page().getByRole('button', { name: '网址和搜索' });
      const slug = page().getByLabel('网址名称');
      await section.waitFor();
      expect(await slug.isVisible()).toBe(false);
      await section.click();
      await slug.fill('坏 网址');
      await section.click();
      expect(await slug.isVisible()).toBe(false);
      await page().getByText('已填：网址名称').waitFor();
      await title().fill('折起来的错');
      await button('保存').click();
      await page().getByText('有 1 处需要修改').waitFor();
      expect(await slug.isVisible()).toBe(true);
      expect(await page().evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'slug',
      );
    });

    test('a new article begins as the last one, once something is written', async () => {
      const { cms } = context();
      const column = await content(cms.strapi, 'column').create({
        data: { name: '公示公告', kind: 'notice' },
      });
      await open('article');
      await page().getByRole('combobox', { name: /栏目/ }).click();
      await page()
        .getByRole('option', { name: /公示公告/ })
        .click();
      await title().fill('上一篇');
      await page().getByLabel('来源').first().fill('镇党政办');
      await page().getByLabel('责任编辑').fill('李四');
      await button('保存').click();
      await page().waitForURL(/\/[a-z0-9]{24}/);

      await open('article');
      await page().waitForLoadState('networkidle');
      // Nobody is asked about leaving what nobody touched.
      await page().getByRole('link', { name: '返回' }).click();
      await page().locator('tbody tr').first().waitFor();
      await open('article');
      await page().waitForLoadState('networkidle');
      await title().fill('下一篇');
      await page().getByText('已替您填好').waitFor();
      expect(await page().getByLabel('来源').first().inputValue()).toBe('镇党政办');
      expect(await page().getByLabel('责任编辑').inputValue()).toBe('李四');
      await button('保存').click();
      await page().waitForURL(/\/[a-z0-9]{24}/);
      const [, documentId = ''] = /\/([a-z0-9]{24})/.exec(page().url()) ?? [];
      const stored = (await cms.strapi
        .documents('api::article.article')
        .findOne({ documentId, populate: ['column'] })) as unknown as {
        column: { documentId: string };
        displayDate: string;
      };
      expect(stored.column.documentId).toBe(column.documentId);
      expect(Math.abs(Date.now() - Date.parse(stored.displayDate))).toBeLessThan(180_000);
    });

    test('the whole address is shown, and what becomes of the former one', async () => {
      const { cms } = context();
      await open('article');
      await title().fill('防汛通知');
      await panel('网址').getByText('http://localhost:3000/news/fangxun-tongzhi').waitFor();
      const column = await content(cms.strapi, 'column').create({
        data: { name: '防汛', kind: 'notice' },
      });
      const { documentId } = await content(cms.strapi, 'article').create({
        data: articleData({ title: '旧网址', slug: 'jiu-wangzhi', column: column.documentId }),
        status: 'published',
      } as { data: object });
      await open('article', documentId);
      const heading = page().getByRole('button', { name: '网址和搜索' });
      await heading.waitFor();
      if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
      await page().getByLabel('网址名称').fill('xin-wangzhi');
      await panel('网址').getByText('http://localhost:3000/news/xin-wangzhi').waitFor();
      await panel('网址')
        .getByText('原来的网址 http://localhost:3000/news/jiu-wangzhi 会自动转到新网址')
        .waitFor();
    });

    test('what readers will not see is named before somebody publishes', async () => {
      const { cms } = context();
      const village = await content(cms.strapi, 'village').create({
        data: { name: '没发布的村', code: '140824105209' },
      });
      const { documentId } = await content(cms.strapi, 'article').create({
        data: articleData({ title: '提到一个村', villages: [village.documentId] }),
      });
      await open('article', documentId);
      await panel('发布后还看不到').getByRole('link', { name: '没发布的村' }).waitFor();
      // The list of the relation says it too, in Chinese.
      await page().locator('form').getByText('没发布的村').first().waitFor();
      await page().locator('form').getByText('草稿', { exact: true }).first().waitFor();
    });

    test.each(['village', 'enterprise', 'honor', 'topic', 'alert', 'column', 'industry'])(
      'of %s: a field that is wrong is named and led to',
      async (type) => {
        await open(type);
        const field = page().locator('form input[type=text], form input:not([type])').first();
        const name = await field.getAttribute('name');
        await field.fill('长'.repeat(300));
        await button('保存').click();
        const list = page().getByRole('alert').filter({ hasText: '处需要修改' });
        await list.waitFor();
        await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await list.getByRole('button').filter({ hasText: '太长' }).first().click();
        expect(await page().evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
          name,
        );
      },
    );
  });
}

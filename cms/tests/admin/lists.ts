/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, signInAs, type Cms } from '../harness';
import { ADMIN } from '../harness/admin';

interface Context {
  cms: Cms;
  page: Page;
}

/** What a clerk does with many entries. */
export function listTests(context: () => Context): void {
  describe('lists', () => {
    const page = () => context().page;
    const rows = () => page().locator('tbody tr');
    const choose = async (name: string) => {
      await page().getByRole('button', { name: '常用筛选' }).click();
      await page().getByRole('menuitem', { name, exact: true }).click();
    };
    const open = async (search = '') => {
      const list = `${context().cms.url}/admin/content-manager/collection-types/api::article.article`;
      await page().goto(`${list}${search}`);
      await rows().first().waitFor();
    };
    beforeAll(() => page().setViewportSize({ width: 1366, height: 768 }));

    test('have the columns that clerks ask for', async () => {
      await open();
      const heads = await page().locator('thead th').allInnerTexts();
      for (const name of ['标题', '栏目', '显示日期', '责任编辑', '最后修改', '修改人', '状态']) {
        expect(heads.join()).toContain(name);
      }
    });

    test('a usual question is one click; an own one is kept under its name', async () => {
      const { cms } = context();
      // The newest of the list, whatever other journeys have written.
      const displayDate = new Date(Date.now() + 90 * 86_400_000).toISOString();
      const data = articleData({ title: '不是我写的', displayDate });
      await content(cms.strapi, 'article').create({ data });
      await open();
      await choose('我写的');
      await page().waitForURL(/createdBy/);
      await page().getByText('不是我写的').first().waitFor({ state: 'detached' });
      await choose('把现在的筛选存下来…');
      await page().getByLabel('名称').last().fill('交给我的');
      await page().getByRole('button', { name: '确定' }).click();
      await choose('不筛选');
      await page().getByText('不是我写的').first().waitFor();
      await page().reload();
      await rows().first().waitFor();
      await choose('交给我的');
      await page().waitForURL(/createdBy/);
      await choose('删除“交给我的”');
      await choose('不筛选');
    });

    test('several articles get a column at once', async () => {
      const { cms } = context();
      const articles = content(cms.strapi, 'article');
      const ids = [];
      for (const title of ['批量一', '批量二']) {
        ids.push((await articles.create({ data: articleData({ title }) })).documentId);
      }
      await content(cms.strapi, 'column').create({ data: { name: '批量栏目', kind: 'notice' } });
      await open('?_q=批量');
      await page().locator('thead').getByRole('checkbox').click();
      await page().getByRole('button', { name: '改栏目、加专题' }).click();
      const dialog = page().getByRole('dialog', { name: '批量修改' });
      await dialog.getByRole('combobox').last().click();
      await page().getByRole('option', { name: '批量栏目' }).click();
      const loaded = page().waitForEvent('load');
      await dialog.getByRole('button', { name: '修改', exact: true }).click();
      await loaded;
      await rows().first().waitFor();
      for (const documentId of ids) {
        const found = (await cms.strapi
          .documents('api::article.article')
          .findOne({ documentId, populate: ['column'] })) as unknown as {
          column: { name: string } | null;
        };
        expect(found.column?.name).toBe('批量栏目');
      }
    });

    test('is asked who wrote; of those who have one name each is told apart', async () => {
      await signInAs(context().cms, 'strapi-super-admin', 'list-2@example.org');
      await open();
      await page().getByRole('button', { name: '筛选器' }).click();
      const filter = page().getByRole('dialog');
      const pick = async (place: number, option: string) => {
        await filter.getByRole('combobox').nth(place).click();
        await page().getByRole('option', { name: option, exact: true }).click();
      };
      await pick(0, '创建人');
      await pick(2, `管理员（${ADMIN.email}）`);
      await filter.getByRole('button', { name: '添加筛选器' }).click();
      await page().waitForURL(/createdBy/);
      await page().getByText(`管理员（${ADMIN.email}）`).waitFor();
      await choose('不筛选');
    });
  });
}

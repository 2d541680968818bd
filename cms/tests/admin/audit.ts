/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { articleData, content, signInAs, type Cms } from '../harness';
import { ADMIN } from '../harness/admin';

interface Context {
  cms: Cms;
  /** Where an administrator is signed in. */
  page: Page;
}

const uid = 'api::article.article';

/** How an administrator finds out who did what. */
export function auditTests(context: () => Context, look?: (name: string) => Promise<void>): void {
  describe('audit', () => {
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const row = (name: RegExp) => context().page.getByRole('row', { name }).first();
    const choose = async (label: string, option: string) => {
      const { page } = context();
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    let documentId: string;
    beforeAll(async () => {
      const articles = content(context().cms.strapi, 'article');
      const summary = '全镇187家企业参加了会议。';
      ({ documentId } = await articles.create({
        data: articleData({ title: '查得到的稿', summary }),
      }));
    });

    test('a save is found from the menu, with who, on what, and what it changed', async () => {
      const { cms, page } = context();
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await page.getByLabel('摘要').first().fill('全镇178家企业参加了会议。');
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      await page.getByRole('link', { name: '操作记录' }).click();
      const saved = row(/修改内容.*查得到的稿/);
      await saved.getByText('管理员').waitFor();
      await saved.getByRole('button', { name: '展开' }).click();
      const summary = page.getByRole('region', { name: '摘要' });
      expect(await summary.locator('del').allInnerTexts()).toEqual(['187']);
      expect(await summary.locator('ins').allInnerTexts()).toEqual(['178']);
      await page.getByText(/在这条内容的“历史版本”里/).waitFor();
      await look?.('open');
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    test('the entry is one click away, and so is everything that was done to it', async () => {
      const { page } = context();
      await button('只看这条内容的记录').click();
      await page.waitForURL(/entry=/);
      await row(/新建内容/).waitFor();
      expect(await page.getByRole('row', { name: /查得到的稿/ }).count()).toBe(2);
      await row(/新建内容/)
        .getByRole('link', { name: '查得到的稿' })
        .click();
      await page.getByRole('heading', { name: '查得到的稿' }).waitFor();
      await page.goBack();
    });

    test('of several who have one name each is told apart, in the filter and in the list', async () => {
      const { cms, page } = context();
      await signInAs(cms, 'strapi-super-admin', 'audit-2@example.org');
      await signInAs(cms, 'second-reviewer', 'audit-3@example.org');
      const accounts = cms.strapi.db.query('admin::user');
      const where = { email: 'audit-3@example.org' };
      const gone = await accounts.update({ where, data: { firstname: '管理员' } });
      await cms.http.post('/admin/login').send({ ...ADMIN, ...where });
      await cms.strapi.service('admin::user').deleteById(gone.id);
      await button('清除条件').click();
      await page.waitForURL((url) => url.search === '');
      await page.reload();
      await choose('人员', '管理员（audit-2@example.org）');
      await button('查询').click();
      await page.waitForURL(/person=/);
      await row(/管理员（audit-2@example\.org）.*登录/).waitFor();
      expect(await page.getByRole('row', { name: ADMIN.email }).count()).toBe(0);
      await choose('人员', `管理员（已删除的账号 ${gone.id}）`);
      await button('查询').click();
      await row(/管理员（已删除的账号 \d+）.*登录/).waitFor();
      await look?.('one-name');
    });

    test('what is looked for is found by words, person, action and day; nothing found says so', async () => {
      const { page } = context();
      await button('清除条件').click();
      await page.waitForURL((url) => url.search === '');
      await choose('操作', '登录（全部）');
      await choose('人员', `管理员（${ADMIN.email}）`);
      await button('查询').click();
      await page.waitForURL(/action=session/);
      await row(/登录/).waitFor();
      expect(await page.getByRole('row', { name: /修改内容/ }).count()).toBe(0);
      await page.getByLabel('到哪天', { exact: true }).fill('2020年1月1日');
      await button('查询').click();
      await page.getByText('没有这样的记录，换个条件再查').waitFor();
      await look?.('nothing');
      await button('清除条件').click();
      await page.getByLabel('文字').fill('178家');
      await page.getByLabel('文字').press('Enter');
      await row(/修改内容.*查得到的稿/).waitFor();
      expect(await page.getByRole('row', { name: /登录/ }).count()).toBe(0);
    });

    test('what is shown is taken away as a table, which is written down', async () => {
      const { page } = context();
      const started = page.waitForEvent('download');
      await button('导出表格').click();
      const download = await started;
      expect(download.suggestedFilename()).toMatch(/^操作记录-\d{4}-\d\d-\d\d\.csv$/);
      const table = readFileSync(await download.path(), 'utf8');
      expect(table.startsWith('\ufeff序号,')).toBe(true);
      expect(table).toContain('查得到的稿');
      await button('清除条件').click();
      await row(/导出操作记录/).waitFor();
      await look?.('list');
    });

    test('a log that cannot be read says so, and is read again', async () => {
      const { page } = context();
      await page.route('**/portal/audit?*', (route) => route.abort());
      await page.reload();
      await page.getByText('没有读到操作记录').waitFor();
      await page.unroute('**/portal/audit?*');
      await button('重试').click();
      await row(/查看操作记录/).waitFor();
    });
  });
}

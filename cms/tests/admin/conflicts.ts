/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, signInAs, type Cms } from '../harness';
import { openedVersion } from '../harness/admin';

interface Context {
  cms: Cms;
  page: Page;
}

const uid = 'api::article.article';

/** How two clerks write in one entry at the same time. */
export function conflictTests(context: () => Context): void {
  describe('conflicts', () => {
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const field = (name: string) => context().page.getByLabel(name).first();
    const stored = () => content(context().cms.strapi, 'article').findOne({ documentId });
    const entry = () => `/content-manager/collection-types/${uid}/${documentId}`;
    let colleague: string;
    let documentId: string;
    let written = 0;
    beforeAll(async () => {
      colleague = await signInAs(context().cms, 'editor', 'colleague@example.org');
    });
    beforeEach(async () => {
      const { cms, page } = context();
      const data = articleData({ slug: `chongtu-${++written}`, summary: '电话 0359-5561234' });
      ({ documentId } = await content(cms.strapi, 'article').create({ data }));
      await page.goto(`${cms.url}/admin${entry()}`);
      await field('摘要').waitFor();
    });

    /** What the other clerk saves, who has opened the entry just now. */
    const colleagueSaves = async (data: object) => {
      const { cms } = context();
      const base = await openedVersion(cms, colleague, entry());
      await cms.http
        .put(entry())
        .set('Authorization', colleague)
        .set('If-Match', `"${base}"`)
        .send(data)
        .expect(200);
    };

    test('who write in different fields both keep what they wrote, and are told', async () => {
      const { page } = context();
      await field('标题').fill('甲的题目');
      await colleagueSaves({ summary: '电话 0359-****' });
      await button('保存').click();
      await page.getByText('编辑刚才改过摘要，已一并保留').waitFor();
      expect(await stored()).toMatchObject({ title: '甲的题目', summary: '电话 0359-****' });
      await page.waitForFunction(
        () =>
          document.querySelector<HTMLInputElement>('[name=summary]')?.value === '电话 0359-****',
      );
      // The next save is made from what both have written.
      await field('标题').fill('甲的题目（二）');
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      expect(await stored()).toMatchObject({ title: '甲的题目（二）', summary: '电话 0359-****' });
    });

    test('who write in one field see both texts and choose; nothing is saved before', async () => {
      const { page } = context();
      await field('摘要').fill('电话 0359-5561235');
      await field('标题').fill('甲的题目');
      await colleagueSaves({ summary: '电话 0359-****' });
      await button('保存').click();
      const dialog = page.getByRole('dialog', { name: '有人同时改过这一条' });
      await dialog.waitFor();
      expect(await stored()).toMatchObject({ summary: '电话 0359-****' });
      const summary = dialog.getByRole('region', { name: '摘要', exact: true });
      await summary.getByText('0359-5561235').waitFor();
      expect(await summary.locator('ins').allInnerTexts()).toEqual(['0359-****', '0359-5561235']);
      expect(await button('合并保存').isDisabled()).toBe(true);
      // What was typed stays in the form meanwhile.
      await button('先回到表单').click();
      expect(await field('摘要').inputValue()).toBe('电话 0359-5561235');
      await button('核对并合并').click();
      await summary.getByRole('radio', { name: '用别人的' }).click();
      const reloaded = page.waitForEvent('load');
      await button('合并保存').click();
      await reloaded;
      await field('标题').waitFor();
      expect(await stored()).toMatchObject({ title: '甲的题目', summary: '电话 0359-****' });
      expect(await button('恢复未保存的内容').count()).toBe(0);
    });

    test('who publishes what somebody has changed since looks at it first', async () => {
      const { cms, page } = context();
      await field('标题').fill('甲的题目');
      await colleagueSaves({ summary: '电话 0359-****' });
      await button('发布').click();
      const dialog = page.getByRole('dialog', { name: '有人同时改过这一条' });
      await dialog.getByText('两边的改动都在，请看过再发布').waitFor();
      const published = { documentId, status: 'published' as const };
      expect(await content(cms.strapi, 'article').findOne(published)).toBeNull();
      const reloaded = page.waitForEvent('load');
      await button('合并保存').click();
      await reloaded;
      await field('标题').waitFor();
      expect(await stored()).toMatchObject({ title: '甲的题目', summary: '电话 0359-****' });
      expect(await content(cms.strapi, 'article').findOne(published)).toBeNull();
    });

    test('a save that the network loses leaves what was typed in the form, to be saved again', async () => {
      const { page } = context();
      await field('标题').fill('甲的题目');
      await page.route(`**${entry()}`, (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.continue(),
      );
      await button('保存').click();
      await page.getByRole('alert').first().waitFor();
      expect(await field('标题').inputValue()).toBe('甲的题目');
      await page.unroute(`**${entry()}`);
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      expect(await stored()).toMatchObject({ title: '甲的题目' });
    });

    test('who has the entry open is shown, and who has saved it', async () => {
      const { cms, page } = context();
      await cms.http
        .post(`/portal/editors/${uid}/${documentId}`)
        .set('Authorization', colleague)
        .send({ isEditing: true })
        .expect(200);
      await colleagueSaves({ summary: '电话 0359-****' });
      await field('标题').fill('甲的题目');
      await page.getByText('编辑也打开着，正在改').waitFor();
      await page.getByText(/编辑在 .* 保存过；您保存时两边的改动会合并/).waitFor();
    });
  });
}

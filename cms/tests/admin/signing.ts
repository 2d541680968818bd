/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
  token: string;
}

const uid = 'api::article.article';

/** How a clerk sends a step to a leader's phone, and takes the link back. */
export function signingTests(context: () => Context): void {
  describe('signing by phone', () => {
    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const dialog = () => context().page.getByRole('dialog', { name: '手机签批' });
    let documentId: string;

    beforeAll(async () => {
      const { cms, token } = context();
      const flow = await content(cms.strapi, 'review-flow').create({
        data: { name: '公告一审', steps: [{ name: '终审', role: 'signer', dueHours: 4 }] },
      });
      const column = await content(cms.strapi, 'column').create({
        data: {
          name: '签批栏目',
          slug: 'qianpi-lanmu',
          kind: 'notice',
          reviewFlow: flow.documentId,
        },
      });
      await content(cms.strapi, 'outside-signer').create({
        data: { name: '赵志远', position: '镇长', role: 'signer' },
      });
      ({ documentId } = await content(cms.strapi, 'article').create({
        data: articleData({ title: '请签批的稿子', column: column.documentId }),
      }));
      const path = `/portal/review/entries/${uid}/${documentId}`;
      const { body } = await cms.http.get(path).set('Authorization', token);
      const { contentHash } = body.data;
      await cms.http
        .post(`${path}/submit`)
        .set('Authorization', token)
        .send({ contentHash })
        .expect(200);
    });

    test('a link and a code are made, shown once, listed and revoked', async () => {
      const { cms, page } = context();
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await button('发手机签批链接').click();
      await dialog().getByText('还没有发过手机签批链接').waitFor();
      await dialog().getByRole('combobox', { name: '签批人' }).click();
      await page.getByRole('option', { name: '赵志远（镇长）' }).click();
      await button('生成链接和口令').click();
      const field = dialog().getByLabel('签批链接');
      await field.waitFor();
      expect(await field.inputValue()).toMatch(/\/preview\/[\w-]{43}\/sign$/);
      const code = dialog().getByRole('region', { name: '口令' });
      expect(await code.innerText()).toMatch(/打电话.*\d{3} \d{3}/s);
      await dialog().getByRole('img', { name: '用手机扫码打开签批页' }).waitFor();
      const line = dialog().getByRole('listitem').first();
      expect(await line.innerText()).toMatch(/赵志远（镇长）签“终审”.*未打开.*管理员.*发出/s);
      const row = await cms.strapi.db
        .connection('signing_links')
        .where({ document_id: documentId })
        .first();
      expect(Number(row.expires_at) - Number(row.made_at)).toBe(48 * 3_600_000);
      await page.keyboard.press('Escape');
      await page.getByText('“终审”已发给赵志远：未打开').waitFor();

      // Closed and opened again, nothing secret is left.
      await button('发手机签批链接').click();
      await line.waitFor();
      expect(await dialog().getByLabel('签批链接').count()).toBe(0);
      expect(await code.count()).toBe(0);
      await button('撤销发给赵志远的链接').click();
      await page.getByRole('alertdialog').getByRole('button', { name: '撤销' }).click();
      await dialog().getByText('已撤销').waitFor();
      await page.keyboard.press('Escape');
    });
  });
}

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { PIXEL } from './content';

interface Context {
  cms: Cms;
  browser: Browser;
  page: Page;
  token: string;
}

/** What a clerk says of a picture, for those who do not see it. */
export function pictureTests(context: () => Context): void {
  describe('pictures', () => {
    const page = () => context().page;
    const asked = () => page().getByRole('dialog', { name: '图上有什么？' });
    const insert = async (name: string, data: object = {}) => {
      const { cms, token } = context();
      await cms.http
        .post('/upload')
        .set('Authorization', token)
        .field('fileInfo', JSON.stringify({ name, ...data }))
        .attach('files', PIXEL, name)
        .expect(201);
      await page().getByRole('button', { name: '图片', exact: true }).click();
      const library = page().getByRole('dialog');
      await library.getByText(name).first().waitFor();
      await library.locator('article', { hasText: name }).getByRole('checkbox').click();
      await library
        .getByRole('button', { name: /完成|确定|选择/ })
        .last()
        .click();
    };

    test('one that the library has no words for is asked about before it stands in the text', async () => {
      const { cms } = context();
      await page().goto(
        `${cms.url}/admin/content-manager/collection-types/api::article.article/create`,
      );
      await page().getByRole('textbox', { name: '正文' }).click();
      await page().getByLabel('标题').first().fill('带图的');
      await insert('广场.png');
      await asked().getByRole('button', { name: '插入' }).click();
      await asked().getByText('请写一句图上有什么').waitFor();
      await asked().getByLabel('替代文字').fill('村民在广场上');
      await asked().getByRole('button', { name: '插入' }).click();
      await insert('花边.png');
      await asked().getByText('装饰性图片，不用念').click();
      await asked().getByRole('button', { name: '插入' }).click();
      await insert('写过的.png', { alternativeText: '图书馆里有的' });
      await asked().waitFor({ state: 'detached' });
      await page().getByRole('button', { name: '保存', exact: true }).click();
      await page().waitForURL(/\/[a-z0-9]{24}/);
      const [, documentId = ''] = /\/([a-z0-9]{24})/.exec(page().url()) ?? [];
      const { body } = (await content(cms.strapi, 'article').findOne({ documentId }))!;
      const alts = [...String(body).matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt);
      expect(alts.sort()).toEqual(['', '图书馆里有的', '村民在广场上']);
    });

    describe('a cover without words', () => {
      const panel = (on = page()) => on.getByText('图片还没有替代文字');
      const files = () => context().cms.strapi.db.query('plugin::upload.file');
      let address: string;
      let cover: number;
      beforeEach(async () => {
        const { cms, token } = context();
        const { body } = await cms.http
          .post('/upload')
          .set('Authorization', token)
          .field('fileInfo', JSON.stringify({ name: '村口.png', caption: '东村' }))
          .attach('files', PIXEL, '村口.png')
          .expect(201);
        cover = body[0].id;
        const { documentId } = await content(cms.strapi, 'article').create({
          data: articleData({ cover }),
        });
        address = `${cms.url}/admin/content-manager/collection-types/api::article.article/${documentId}`;
      });

      test('is given them beside the form, and a form that nobody touched stays untouched', async () => {
        await page().goto(address);
        await panel().waitFor();
        const field = page().getByLabel('封面图片：村口.png');
        const write = page().getByRole('button', { name: '写给这张图' });
        expect(await write.isDisabled()).toBe(true);
        await field.fill('  村口的老槐树 ');
        await page().route('**/upload?id=*', (route) => route.fulfill({ status: 500, json: {} }));
        await write.click();
        await page().getByText('没有连上服务器').first().waitFor();
        // What was typed is there still.
        expect(await field.inputValue()).toBe('  村口的老槐树 ');
        await page().unroute('**/upload?id=*');
        await write.click();
        await panel().waitFor({ state: 'detached' });
        expect(await files().findOne({ where: { id: cover } })).toMatchObject({
          name: '村口.png',
          caption: '东村',
          alternativeText: '村口的老槐树',
        });
        expect(await page().getByText('有没保存的改动').count()).toBe(0);
        await page().reload();
        await page().getByRole('textbox', { name: '正文' }).waitFor();
        expect(await panel().count()).toBe(0);
      });

      test('is named to somebody who may not change files, with whom to ask', async () => {
        const { cms, browser } = context();
        const { email, password } = await addStaff(cms, 'editor', 'pictures@example.org');
        const clerk = await browser.newContext();
        const own = await clerk.newPage();
        await own.goto(`${cms.url}/admin/auth/login`);
        await own.getByLabel('电子邮件').fill(email);
        await own.locator('input[name=password]').fill(password);
        await own.getByRole('button', { name: '登录' }).click();
        await own.getByRole('heading', { name: /^您好/ }).waitFor();
        await own.goto(address);
        await panel(own).waitFor();
        await own.getByText(/村口\.png。图上有什么？请能管理文件的同事/).waitFor();
        expect(await own.getByRole('button', { name: '写给这张图' }).count()).toBe(0);
        await clerk.close();
      });
    });
  });
}

/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { content, type Cms } from '../harness';
import { PIXEL } from './content';

interface Context {
  cms: Cms;
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
  });
}

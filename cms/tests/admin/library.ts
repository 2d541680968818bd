/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { content, publishArticle, articleData, type Cms } from '../harness';

interface Context {
  cms: Cms;
  page: Page;
  token: string;
}

interface File {
  id: number;
  url: string;
}

const PDF = Buffer.from('%PDF-1.4 %%EOF');

/** What a clerk is told before a file of the media library goes. */
export function libraryTests(context: () => Context): void {
  const page = () => context().page;
  const files = () => context().cms.strapi.db.query('plugin::upload.file');
  const dialog = () => page().getByRole('dialog', { name: /这些内容正在使用/ });
  const answer = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  const confirm = () =>
    page().getByRole('alertdialog').getByRole('button', { name: '确认', exact: true }).click();
  const open = async (folder?: number) => {
    const query = folder ? `?folder=${folder}` : '';
    // Files and folders come one after the other, and what comes takes a selection away.
    const address = `${context().cms.url}/admin/plugins/upload${query}`;
    await page().goto(address, { waitUntil: 'networkidle' });
    await page()
      .getByRole('heading', { level: 1, name: /媒体库/ })
      .waitFor();
  };

  const upload = async (name: string, folder?: number): Promise<File> => {
    const { body } = await context()
      .cms.http.post('/upload')
      .set('Authorization', context().token)
      .field('fileInfo', JSON.stringify({ name, folder }))
      .attach('files', PDF, name)
      .expect(201);
    return body[0];
  };
  const makeFolder = async (name: string, parent: number | null): Promise<number> => {
    const { body } = await context()
      .cms.http.post('/upload/folders')
      .set('Authorization', context().token)
      .send({ name, parent })
      .expect(201);
    return body.data.id;
  };
  const attached = ({ id }: File) => ({ attachments: [{ title: '表', file: id }] });

  test('before a file is deleted, every use is shown with the way there; cancelling leaves it', async () => {
    const { cms } = context();
    const file = await upload('申请表.pdf');
    await publishArticle(cms.strapi, 'shenqing', { title: '申请公告', ...attached(file) });
    const body = `<p><a href="${file.url}">表</a></p>`;
    const draft = await content(cms.strapi, 'article').create({
      data: articleData({ title: '还没发的稿', body }),
    });
    await open();
    await page().getByText('申请表.pdf').first().click();
    await page().getByRole('dialog').getByRole('button', { name: '删除文件' }).click();
    await confirm();
    await dialog().waitFor();
    const uses = await dialog().getByRole('listitem').allInnerTexts();
    expect(uses.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '文章 申请公告 附件 已发布',
      '文章 还没发的稿 正文 草稿',
    ]);
    const link = dialog().getByRole('link', { name: '还没发的稿' });
    expect(await link.getAttribute('href')).toBe(
      `/admin/content-manager/collection-types/api::article.article/${draft.documentId}`,
    );
    const { violations } = await new AxeBuilder({ page: page() }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    // The cursor stands on the answer that does no harm.
    await page().locator('dialog button:focus', { hasText: '取消' }).waitFor();
    await page().keyboard.press('Escape');
    await page().getByText('已取消，没有删除').waitFor();
    expect(await files().count({ where: { id: file.id } })).toBe(1);
    // What lay below is as it was.
    await page().getByRole('dialog', { name: '文件详情' }).waitFor();
  });

  test('a file is replaced when that is confirmed, and not when it is cancelled', async () => {
    const before = await files().findOne({ where: { name: '申请表.pdf' } });
    const replace = async () => {
      await page().getByRole('button', { name: '替换文件' }).click();
      const chooser = page().waitForEvent('filechooser');
      await page().getByRole('alertdialog').getByRole('button', { name: '继续' }).click();
      await (
        await chooser
      ).setFiles({
        name: '新表.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4 2 %%EOF'),
      });
    };
    await replace();
    await answer('取消');
    await page().getByText('已取消，没有替换').waitFor();
    expect(await files().findOne({ where: { id: before.id } })).toMatchObject({ url: before.url });
    await replace();
    await answer('仍然替换');
    await page().getByText('已替换。').waitFor();
    const after = await files().findOne({ where: { id: before.id } });
    expect(after.url).not.toBe(before.url);
  });

  test('of many files and of folders in folders, all uses are shown, and may be many', async () => {
    const { cms } = context();
    const outer = await makeFolder('年度', null);
    const inner = await makeFolder('一月', outer);
    const [deep, other] = [await upload('深处.pdf', inner), await upload('另一份.pdf')];
    await publishArticle(cms.strapi, 'ling', { title: '另一篇', ...attached(other) });
    for (let i = 1; i <= 30; i++) {
      await content(cms.strapi, 'article').create({
        data: articleData({ title: `用到深处的第${i}篇`, ...attached(deep) }),
      });
    }
    await open();
    await page()
      .getByRole('checkbox', { name: /另一份/ })
      .click();
    await page().getByRole('checkbox', { name: /年度/ }).click();
    await page().getByRole('button', { name: '删除', exact: true }).first().click();
    await confirm();
    await dialog().getByRole('heading', { name: /31 处/ }).waitFor();
    expect(await dialog().getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      '另一份.pdf',
      '深处.pdf',
    ]);
    const box = (await dialog().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    // By keyboard to the last one.
    await dialog().getByRole('link', { name: '用到深处的第30篇' }).focus();
    await dialog().getByRole('link', { name: '用到深处的第30篇' }).isVisible();
    await answer('仍然删除');
    await page().getByText('年度').first().waitFor({ state: 'detached' });
    expect(await files().count({ where: { id: { $in: [deep.id, other.id] } } })).toBe(0);
  });
}

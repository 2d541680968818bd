/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { dayInChina } from '@township/rules/china-day';
import { noticePeriod } from '@township/rules/public-notice';
import type { Page } from 'playwright-core';
import { workingTimeOf } from '../../src/features/working-time';
import { articleData, content, type Cms } from '../harness';

interface Context {
  cms: Cms;
  /** Of somebody who is signed in. */
  page: Page;
}

const uid = 'api::article.article';

/** What a clerk does to put a 公示 up. */
export function noticeTests(context: () => Context): void {
  test('a clerk is told until which day a 公示 runs, and publishes it', async () => {
    const { cms, page } = context();
    const { documentId } = await content(cms.strapi, 'article').create({ data: articleData() });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
    await page.evaluate(() => localStorage.removeItem('township.sections'));
    await page.reload();
    await page.getByRole('button', { name: '公示', exact: true }).click();
    await page
      .getByRole('button', { name: /点击添加/ })
      .filter({ visible: true })
      .last()
      .click();
    await page.getByLabel(/公示几个工作日/).fill('5');
    const { endsOn } = noticePeriod(await workingTimeOf(cms.strapi), dayInChina(new Date()), 5);
    const [year, month, day] = endsOn.split('-').map(Number);
    await page.getByText(`${year}年${month}月${day}日（周`, { exact: false }).first().waitFor();
    await page.getByLabel('电话', { exact: true }).fill('0359-4000000');
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.filter(({ impact }) => impact === 'critical')).toEqual([]);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').first().waitFor();
    await content(cms.strapi, 'article').publish({ documentId });
    const { body } = await cms.http.get(`/api/articles/${documentId}`);
    expect(body.data).toMatchObject({
      noticeEndsOn: endsOn,
      publicNotice: { workingDays: 5, phone: '0359-4000000' },
    });
  });
}

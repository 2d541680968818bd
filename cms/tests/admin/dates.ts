/// <reference lib="dom" />
import { dayInChina, startOfDay } from '@township/rules/china-day';
import type { Browser, Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { PIXEL } from './content';

interface Context {
  cms: Cms;
  browser: Browser;
  /** Of somebody who is signed in. */
  page: Page;
  /** Of an administrator. */
  token: string;
}

const uid = 'api::article.article';
const DAY_MS = 86_400_000;

/** What a clerk types into a date, in a browser that stands in New York. */
export function dateTests(context: () => Context): void {
  describe('dates', () => {
    let page: Page;
    beforeAll(async () => {
      const { browser, page: signedIn } = context();
      const abroad = await browser.newContext({
        storageState: await signedIn.context().storageState(),
        timezoneId: 'America/New_York',
        viewport: { width: 1366, height: 768 },
      });
      page = await abroad.newPage();
    });
    afterAll(() => page.context().close());

    const field = () => page.getByRole('textbox', { name: '显示日期', exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const open = async (data: object = {}) => {
      const { cms } = context();
      const { documentId } = await content(cms.strapi, 'article').create({
        data: articleData(data),
      });
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await field().waitFor();
      return async () =>
        (await content(cms.strapi, 'article').findOne({ documentId }))?.displayDate as string;
    };
    const type = async (text: string) => {
      await field().fill(text);
      await field().blur();
    };
    const save = async () => {
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
    };

    test('a moment is shown and read in China’s time, in every form of writing', async () => {
      const stored = await open({ displayDate: '2026-03-31T16:30:00.000Z' });
      expect(await field().inputValue()).toBe('2026-04-01 00:30');
      for (const text of [
        '2026年3月5日 下午2:30',
        '２０２６．３．５　１４：３０',
        '20260305 1430',
      ]) {
        await type(text);
        expect(await field().inputValue()).toBe('2026-03-05 14:30');
      }
      await save();
      expect(await stored()).toBe('2026-03-05T06:30:00.000Z');
    });

    test('a day alone is taken at the present time, not at midnight', async () => {
      const stored = await open();
      const before = Date.now();
      await type('2026.3.5');
      await save();
      const taken = new Date(await stored()).getTime() - startOfDay('2026-03-05').getTime();
      const now = before - startOfDay(dayInChina(new Date(before))).getTime();
      expect(Math.abs(taken - now)).toBeLessThan(5 * 60_000);
    });

    test.each([
      ['2026/2/30', '没有2026年2月30日这一天'],
      ['11月28日', '请写上四位数的年份'],
      ['下周一', '没看懂这个日期'],
    ])('%s stays as typed, is told at the field and not saved', async (text, reason) => {
      const displayDate = '2026-03-01T01:00:00.000Z';
      const stored = await open({ displayDate });
      await page.getByLabel('摘要').first().fill('改过的摘要');
      await type(text);
      const error = page.locator('[data-strapi-field-error]', { hasText: reason });
      await error.waitFor();
      await button('保存').click();
      await page.getByRole('alert').filter({ hasText: '有 1 处需要修改' }).waitFor();
      expect(await field().inputValue()).toBe(text);
      expect(await field().getAttribute('aria-invalid')).toBe('true');
      await error.waitFor();
      expect(await page.getByLabel('摘要').first().inputValue()).toBe('改过的摘要');
      expect(await stored()).toBe(displayDate);
    });

    test('the calendar is opened, walked and left by keys; the time stays', async () => {
      const stored = await open({ displayDate: '2026-03-31T16:30:00.000Z' });
      await button('显示日期：打开日历').press('Enter');
      const day = (name: string) => page.getByRole('button', { name, exact: true });
      await expectFocus(day('2026年4月1日'));
      await page.keyboard.press('ArrowUp');
      await expectFocus(day('2026年3月25日'));
      await page.keyboard.press('PageUp');
      await expectFocus(day('2026年2月25日'));
      await page.keyboard.press('Enter');
      expect(await field().inputValue()).toBe('2026-02-25 00:30');
      await button('显示日期：打开日历').click();
      await page.keyboard.press('Escape');
      await day('2026年2月25日').waitFor({ state: 'detached' });
      await save();
      expect(await stored()).toBe('2026-02-24T16:30:00.000Z');
    });

    test('a display date that lies ahead is told at the field and beside the button', async () => {
      await open();
      const ahead = dayInChina(new Date(Date.now() + 3 * DAY_MS));
      await type(`${ahead} 9:00`);
      const told = page.getByText(/^发布后，到\d+年\d+月\d+日 09:00才显示在网站上。$/);
      await told.nth(1).waitFor();
      await type('2026-01-01');
      await told.first().waitFor({ state: 'detached' });
    });

    test('a day in a component, and in a filter of a list', async () => {
      const { cms } = context();
      await page.goto(`${cms.url}/admin/content-manager/collection-types/api::honor.honor/create`);
      const awarded = page.getByRole('textbox', { name: '获得日期', exact: true });
      await awarded.fill('2026年2月30日');
      await awarded.blur();
      await page.getByText('没有2026年2月30日这一天').waitFor();
      await awarded.fill('1987年5月1日');
      await awarded.blur();
      expect(await awarded.inputValue()).toBe('1987-05-01');

      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}`);
      await button('筛选器').click();
      await page.getByRole('combobox', { name: '选择字段' }).click();
      await page.getByRole('option', { name: '显示日期', exact: true }).click();
      const filter = page
        .getByRole('dialog')
        .getByRole('textbox', { name: '显示日期', exact: true });
      await filter.fill('2026/2/30');
      await filter.blur();
      await page.getByText('没有2026年2月30日这一天').waitFor();
      await button('添加筛选器').click();
      expect(new URL(page.url()).search).not.toContain('2026');
      await filter.fill('2026年2月3日 8:00');
      await button('添加筛选器').click();
      await page.waitForURL((url) => url.search.includes('2026-02-03T00'));
      await page.getByText(/显示日期.*2026年2月3日.*08:00/).waitFor();
    });

    test('the filter of the media picker reads what is typed as every other', async () => {
      const { cms, token } = context();
      await cms.http
        .post('/upload')
        .set('Authorization', token)
        .attach('files', PIXEL, '照片.png')
        .expect(201);
      await page.goto(`${cms.url}/admin/content-manager/collection-types/${uid}/create`);
      await page
        .getByRole('button', { name: /点击添加|封面/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: '筛选器' }).click();
      const made = page.getByRole('textbox', { name: '创建时间', exact: true });
      await made.fill('2026/2/30');
      await made.blur();
      await page.getByText('没有2026年2月30日这一天').waitFor();
      expect(await made.inputValue()).toBe('2026/2/30');
      await made.fill('2026年2月3日 下午2:30');
      await made.blur();
      expect(await made.inputValue()).toBe('2026-02-03 14:30');
    });

    async function expectFocus(element: ReturnType<Page['locator']>): Promise<void> {
      await element.and(page.locator(':focus')).waitFor();
    }
  });
}

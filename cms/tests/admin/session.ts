/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { articleData, content, type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { Screens } from './screens';

interface Context {
  cms: Cms;
  browser: Browser;
}

const uid = 'api::article.article';

/** What a clerk sees whose session runs out while writing. */
export function sessionTests(context: () => Context): void {
  describe('a session', () => {
    let page: Page;
    let account: { email: string; password: string };
    let documentId: string;
    beforeAll(async () => {
      const { cms, browser } = context();
      account = await addStaff(cms, 'signer', 'session@example.org');
      ({ documentId } = await content(cms.strapi, 'article').create({
        data: articleData({ title: '会上的安排' }),
      }));
      page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    });
    afterAll(() => page.close());

    const entry = () => `/admin/content-manager/collection-types/${uid}/${documentId}`;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const title = () => page.getByLabel('标题').first();
    const body = () => page.getByRole('textbox', { name: '正文' });
    const signIn = async () => {
      await page.getByLabel('电子邮件').fill(account.email);
      await page.locator('input[name=password]').fill(account.password);
      await page.getByRole('button', { name: '登录' }).click();
    };
    /** As if its time had come: it can neither be used nor renewed. */
    const runOut = () =>
      context()
        .cms.strapi.db.query('admin::session')
        .updateMany({
          where: {},
          data: { expiresAt: new Date(0), absoluteExpiresAt: new Date(0) },
        });
    const stored = () => content(context().cms.strapi, 'article').findOne({ documentId });
    const keptIn = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved')));

    test('that runs out says so in Chinese; after signing in the text is there, on the same entry', async () => {
      const screens = await Screens.of(page, context().cms.url);
      await page.goto(context().cms.url + entry());
      await signIn();
      await title().fill('会上的安排（修改）');
      await body().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText('，另行通知');
      await runOut();
      await button('保存').click();
      await page.getByRole('alertdialog').getByText('登录已失效').first().waitFor();
      await screens.read('the session has ended');
      await page.getByRole('alertdialog').getByRole('button').last().click();
      await page.waitForURL(/\/auth\/login\?redirectTo=/);
      await screens.read('signing in again');
      expect(screens.found()).toEqual({});

      await signIn();
      await page.waitForURL((url) => url.pathname === entry());
      await button('恢复未保存的内容').click();
      expect(await title().inputValue()).toBe('会上的安排（修改）');
      await body().filter({ hasText: '，另行通知' }).waitFor();
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      expect(await stored()).toMatchObject({
        title: '会上的安排（修改）',
        body: expect.stringContaining('，另行通知'),
      });
      await button('恢复未保存的内容').waitFor({ state: 'detached' });
      expect(await keptIn()).toEqual([]);
    });

    test('what was typed is offered to its owner alone, until it is refused or somebody signs out', async () => {
      page.on('dialog', (leaving) => void leaving.accept());
      const typed = async (text: string) => {
        await title().fill(text);
        await page.waitForFunction(() =>
          Object.keys(localStorage).some((key) => key.includes('unsaved')),
        );
      };
      const reopen = async () => {
        await page.reload();
        await title().waitFor();
        await page.waitForLoadState('networkidle');
      };
      const changeOwner = (from: RegExp, to: string) =>
        page.evaluate(
          ([source, owner]) => {
            for (const [key, value] of Object.entries(localStorage)) {
              const other = key.replace(new RegExp(source), owner);
              if (!key.includes('unsaved') || other === key) continue;
              localStorage.setItem(other, String(value));
              localStorage.removeItem(key);
            }
          },
          [from.source, to] as const,
        );
      await typed('写到一半');
      const [key = ''] = await keptIn();
      const owner = key.split('.')[2] ?? '';
      await reopen();
      await button('恢复未保存的内容').waitFor();
      await changeOwner(/unsaved\.\d+/, 'unsaved.999999');
      await reopen();
      expect(await button('恢复未保存的内容').count()).toBe(0);
      await changeOwner(/unsaved\.999999/, `unsaved.${owner}`);
      await reopen();
      await button('不要了').click();
      await button('不要了').waitFor({ state: 'detached' });
      expect(await keptIn()).toEqual([]);

      await typed('又写到一半');
      await page.locator('nav').first().getByRole('button', { name: '终审签发' }).click();
      await page.getByRole('menuitem', { name: '登出' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: '确认' }).click();
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await keptIn()).toEqual([]);
    });
  });
}

import type { Browser, Page } from 'playwright-core';
import { extentOf, STAFF_SUBJECTS, type StaffRole } from '@township/rules/staff';
import { staffRoles } from '../../src/features/staff/staff-roles';
import type { Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { setScope } from '../roles/people';
import { oneOfEach, uploadPhoto } from './content';
import { Screens } from './screens';

interface Context {
  cms: Cms;
  browser: Browser;
  /** Of an administrator. */
  token: string;
}

/** Between them they see every screen: who sees the least, who publishes, who sees all. */
const WALKED: readonly StaffRole[] = ['reporter', 'signer', 'administrator'];

const SINGLE = ['town', 'home-page'];
const NO_CONTENT = ['file', 'audit-log', 'person'];
const COLLECTIONS = STAFF_SUBJECTS.filter((type) => ![...SINGLE, ...NO_CONTENT].includes(type));
const listOf = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

const SETTINGS = [
  '/settings/application-infos',
  '/settings/api-tokens',
  '/settings/api-tokens/create',
  '/settings/admin-tokens',
  '/settings/admin-tokens/create',
  '/settings/roles',
  '/settings/users',
  '/settings/users/1',
  '/settings/webhooks',
  '/settings/webhooks/create',
  '/settings/media-library',
  '/content-manager/collection-types/api::article.article/configurations/list',
  '/content-manager/collection-types/api::article.article/configurations/edit',
  '/content-manager/components/shared.figure/configurations/edit',
];

/** Goes through every screen that a role reaches. */
export function walkTests(context: () => Context): void {
  let village: string | undefined;

  const signIn = async (role: StaffRole): Promise<Screens> => {
    const { cms, browser, token } = context();
    village ??= await oneOfEach(cms, token);
    const { email, password } = await addStaff(
      cms,
      staffRoles[role].code,
      `walk-${role}@example.org`,
    );
    if (role === 'reporter') {
      await setScope(cms, email, { villages: [village], departments: [] });
      const { body } = await cms.http.post('/admin/login').send({ email, password });
      await uploadPhoto(cms, `Bearer ${body.data.token}`);
    }
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const screens = await Screens.of(page, cms.url);
    await screens.open('/auth/login');
    await page.getByRole('button', { name: '登录' }).click();
    await screens.read('an empty sign-in');
    await page.getByLabel('电子邮件').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: /^您好/ }).waitFor();
    await screens.read('home');
    return screens;
  };

  describe.each(WALKED)('as %s', (role) => {
    const may = (
      action: 'create' | 'update' | 'publish' | 'delete',
      type: (typeof STAFF_SUBJECTS)[number],
    ) => extentOf({ roles: [role] }, action, type) !== null;
    let screens: Screens;
    let page: Page;
    beforeAll(async () => {
      screens = await signIn(role);
      page = screens.page;
    });
    afterAll(() => page.close());
    // One failing screen must not hide the words of the others.
    afterEach(() => page.keyboard.press('Escape'));

    test('the menu leads to what the role may open', async () => {
      const links = await page
        .locator('nav a:visible')
        .evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).pathname.replace(/^\/admin\/?/, '/')),
        );
      const wanted = [
        '/',
        '/calendar',
        '/content-manager',
        '/delegations',
        '/handbook',
        '/plugins/upload',
      ];
      if (role === 'administrator') wanted.push('/audit', '/persons', '/recycle-bin', '/settings');
      expect([...new Set(links)].filter((link) => link !== '/me').sort()).toEqual(wanted.sort());
    });

    test('lists, entries and forms', async () => {
      // Who reaches everything reads everything; of the others, the type they spend their days with.
      const types = role === 'administrator' ? COLLECTIONS : (['article'] as const);
      for (const type of types) {
        await screens.open(listOf(type));
        await screens.open(`${listOf(type)}?_q=没有这个词`);
        await screens.open(listOf(type));
        await page.locator('tbody tr').first().click();
        await page.waitForURL(/\/[a-z0-9]{24}/);
        await page.getByRole('textbox').first().waitFor();
        await screens.read(`an entry of ${type}`);
        if (may('create', type)) await screens.open(`${listOf(type)}/create`);
      }
      for (const type of SINGLE)
        await screens.open(`/content-manager/single-types/api::${type}.${type}`);
      expect(screens.found()).toEqual({});
    });

    test('what opens in a list: filters, columns, selection, row menus', async () => {
      await screens.open(listOf('article'));
      await page.getByRole('button', { name: '筛选器' }).click();
      await screens.read('filters');
      await screens.close();
      await page.getByRole('button', { name: '显示设置' }).click();
      await screens.read('columns');
      await screens.close();
      await page.locator('tbody tr').first().getByRole('button').last().click();
      await screens.read('a row’s menu');
      await screens.close();
      // All of them: an incomplete draft is among them, wherever the database puts it.
      await page.locator('thead').getByRole('checkbox').click();
      await screens.read('a selection');
      for (const name of ['发布', '取消发布', '删除']) {
        const button = page.getByRole('button', { name, exact: true });
        if ((await button.count()) === 0) continue;
        await button.first().click();
        await screens.read(`several at once: ${name}`);
        await screens.close();
      }
      expect(screens.found()).toEqual({});
    });

    test('what opens in a form: dates, relations, actions, refusals', async () => {
      await screens.open(`${listOf('article')}/create`);
      await page.getByRole('button', { name: '显示日期：打开日历' }).click();
      await screens.read('a date');
      await screens.close();
      await page.getByRole('combobox', { name: /栏目/ }).click();
      await screens.read('a relation');
      await screens.close();
      await page.getByLabel('标题').first().fill('长'.repeat(121));
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await screens.read('a long title refused');
      await page.getByRole('button', { name: '更多操作' }).first().click();
      await screens.read('actions');
      expect(screens.found()).toEqual({});
    });

    test('media library: a file, an upload and its refusal', async () => {
      await screens.open('/plugins/upload');
      await page.getByText('照片.png').first().click();
      await screens.read('a file');
      await screens.close();
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
          { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
        ]);
      await page.getByText('上传失败').first().waitFor();
      await screens.read('a refused upload');
      await screens.open(`${listOf('article')}/create`);
      await page
        .getByRole('button', { name: /点击添加|封面/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await screens.read('the picker');
      expect(screens.found()).toEqual({});
    });

    test('profile, settings and a page that is not there', async () => {
      await screens.open('/me');
      await screens.open('/nowhere');
      if (role === 'administrator') {
        for (const path of SETTINGS) await screens.open(path);
        await screens.open('/settings/roles/new');
        expect(await page.locator('textarea').inputValue()).toMatch(/^新建于 \d+年\d+月\d+日$/);
        await screens.open('/settings/roles');
        for (const name of ['编辑', '管理员']) {
          await page.getByRole('gridcell', { name, exact: true }).click();
          await page.waitForURL(/roles\/\d+/);
          for (const tab of await page.getByRole('tab').all()) {
            await tab.click();
            await screens.read(`${name}: a tab`);
          }
          await page.goBack();
        }
      }
      expect(screens.found()).toEqual({});
    });

    test('an expired session says so in Chinese', async () => {
      await page.goto(`${context().cms.url}/admin${listOf('article')}`);
      await page.locator('tbody tr').first().waitFor();
      const refused = {
        status: 401,
        name: 'UnauthorizedError',
        message: '登录已过期，请重新登录。',
      };
      await page.route(
        ({ pathname }) => pathname.startsWith('/content-manager/'),
        (route) => route.fulfill({ status: 401, json: { data: null, error: refused } }),
      );
      await page.reload();
      await screens.read('an expired session');
      expect(screens.found()).toEqual({});
    });
  });
}

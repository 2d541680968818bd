/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { content, signInAs, type Cms } from '../harness';
import { addStaff } from '../harness/admin';
import { Screens } from './screens';

interface Context {
  cms: Cms;
  browser: Browser;
  /** Where an administrator is signed in. */
  page: Page;
}

type Look = (name: string, page: Page) => Promise<void>;

const PASSWORD = 'Dongcun-2026';
const VILLAGES = ['东杨家寨村', '西杨家寨村', '南王村', '北王村', '上庄子村'];

/** How an administrator lets somebody in, moves them, and shuts them out. */
export function personTests(context: () => Context, look?: Look): void {
  describe('persons', () => {
    const button = (name: string | RegExp) =>
      context().page.getByRole('button', { name, exact: true });
    const row = (name: string) => context().page.getByRole('row', { name: new RegExp(name) });
    const dialog = (name: string | RegExp) => context().page.getByRole('dialog', { name });
    const choose = async (label: string, option: string) => {
      const { page } = context();
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await page.keyboard.press('Escape');
    };
    const faults = async (page: Page, part: string) => {
      // A button under the mouse has colours of its own.
      await page.mouse.move(1, 1);
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    };
    let screens: Screens;
    let own: Page;
    let link = '';

    beforeAll(async () => {
      const { cms, browser, page } = context();
      for (const [index, name] of VILLAGES.entries()) {
        await content(cms.strapi, 'village').create({
          data: { name, slug: `persons-${index}`, code: `14082410399${index}` } as never,
        });
      }
      screens = await Screens.of(page, cms.url);
      await page.goto(`${cms.url}/admin`);
      const separate = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      own = await separate.newPage();
    });
    afterAll(() => own.context().close());

    test('the menu leads to everybody who may sign in', async () => {
      const { page } = context();
      await page.getByRole('link', { name: '人员', exact: true }).click();
      await row('管理员（您）').waitFor();
      await look?.('list', page);
      expect(await faults(page, 'main')).toEqual([]);
      const mine = row('管理员（您）');
      expect(await mine.getByRole('button', { name: /^停用/ }).count()).toBe(0);
      expect(await mine.getByRole('button', { name: /^修改/ }).count()).toBe(1);
      await page.getByRole('link', { name: '设置' }).click();
      await page.getByRole('link', { name: 'Webhook' }).waitFor();
      await look?.('settings', page);
      for (const name of ['用户', '角色']) {
        expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
      }
      await page.getByRole('link', { name: '人员', exact: true }).click();
    });

    test('what is missing is said at its field; nothing is lost of the rest', async () => {
      const { page } = context();
      await button('新建人员').click();
      await dialog('新建人员').waitFor();
      await page.getByLabel('姓名').fill('李春花');
      await page.getByRole('checkbox', { name: '信息员' }).check();
      await button('新建并生成链接').click();
      await page.getByText('请填写电子邮件，登录时用它').first().waitFor();
      await page.getByText('信息员要选至少一个村或科室').first().waitFor();
      await look?.('form-refused', page);
      expect(await page.getByLabel('姓名').inputValue()).toBe('李春花');
    });

    test('a department that is not there is added on the spot', async () => {
      const { page } = context();
      await page.getByLabel('列表里没有的科室').fill('农业农村办公室');
      await page.getByLabel('列表里没有的科室').press('Enter');
      await page.getByRole('combobox', { name: '科室' }).getByText('农业农村办公室').waitFor();
      expect(await faults(page, '[role=dialog]')).toEqual([]);
    });

    test('somebody new gets a link, as an address and as a code for the phone', async () => {
      const { page } = context();
      await page.getByLabel('电子邮件').fill('chunhua@example.org');
      await choose('村', '东杨家寨村');
      await look?.('form', page);
      await button('新建并生成链接').click();
      await dialog('把链接交给李春花').waitFor();
      link = await page.getByLabel('设密码的链接').inputValue();
      await page.getByRole('img', { name: '用手机扫码设密码' }).waitFor();
      await look?.('link', page);
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await button('完成').click();
      await row('李春花').getByText('还没设密码').waitFor();
      await row('李春花').getByText('信息员').waitFor();
      expect(await row('李春花').innerText()).toContain('东杨家寨村、农业农村办公室');
      await screens.read('persons');
      expect(screens.found()).toEqual({});
    });

    test('she opens it in her own browser, sets a password and is in', async () => {
      const reading = await Screens.of(own, context().cms.url);
      await own.goto(link);
      await own.getByRole('heading', { name: '设置密码' }).waitFor();
      await look?.('password', own);
      await own.locator('input[name=password]').fill(PASSWORD);
      await own.locator('input[name=confirmPassword]').fill(PASSWORD);
      await own.getByRole('button', { name: '更改密码' }).click();
      await own.getByRole('heading', { name: /^您好/ }).waitFor();
      await look?.('in', own);
      expect(await own.getByRole('link', { name: '人员', exact: true }).count()).toBe(0);
      await reading.read('setting a password');
      expect(reading.found()).toEqual({});
      const { page } = context();
      await page.reload();
      await row('李春花').getByText('正常').waitFor();
    });

    test('she is found by her village, and moved', async () => {
      const { page } = context();
      await page.getByRole('searchbox', { name: '查找人员' }).fill('东杨家寨 信息员');
      expect(await page.getByRole('row').count()).toBe(2);
      await page.getByRole('searchbox', { name: '查找人员' }).fill('没有这个人');
      await page.getByText('没有找到“没有这个人”').waitFor();
      await look?.('nothing', page);
      await button('清除').click();
      await button('修改李春花').click();
      await dialog('修改：李春花').waitFor();
      await page.getByRole('checkbox', { name: '信息员' }).uncheck();
      await page.getByRole('checkbox', { name: '编辑' }).check();
      for (const name of VILLAGES.slice(1)) await choose('村', name);
      await look?.('form-many', page);
      await button('保存').click();
      await page.getByText('已保存李春花的改动').waitFor();
      await row('李春花').getByText('编辑', { exact: true }).waitFor();
      expect(await row('李春花').innerText()).toContain('等 6 个');
      await look?.('moved', page);
    });

    test('another administrator has renamed her meanwhile: what was typed stays, what was not is read', async () => {
      const { cms, page } = context();
      const colleague = await signInAs(cms, 'strapi-super-admin', 'p2@example.org');
      const find = async () => {
        const { body } = await cms.http.get('/portal/persons').set('Authorization', colleague);
        const persons = body.data.persons as { id: number; email: string; version: string }[];
        return persons.find(({ email }) => email.startsWith('chunhua'))!;
      };
      const { id, email, version } = await find();
      await button('修改李春花').click();
      await page.getByLabel('电子邮件').fill('chunhua-li@example.org');
      await cms.http
        .put(`/portal/persons/${id}`)
        .set('Authorization', colleague)
        .set('If-Match', `"${version}"`)
        .send({ name: '李春华', email, roles: ['editor'], villages: [], departments: [] })
        .expect(200);
      await button('保存').click();
      const told = dialog('修改：李春花').getByRole('alert').filter({ hasText: '有人同时改过' });
      await told.getByText(/改过：姓名、村、科室/).waitFor();
      await look?.('outdated', page);
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await told.getByRole('button', { name: '读取最新内容' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await page.getByLabel('姓名').inputValue()).toBe('李春华');
      await page.getByLabel('姓名').fill('李春花');
      expect(await page.getByLabel('电子邮件').inputValue()).toBe('chunhua-li@example.org');
      await button('保存').click();
      await page.getByText('已保存李春花的改动').first().waitFor();
      expect(await find()).toMatchObject({ name: '李春花', email: 'chunhua-li@example.org' });
      await button('修改李春花').click();
      await page.getByLabel('电子邮件').fill(email);
      await button('保存').click();
      await dialog('修改：李春花').waitFor({ state: 'detached' });
    });

    test('another administrator has deleted somebody meanwhile: so it says, and what was typed stays', async () => {
      const { cms, page } = context();
      const accounts = cms.strapi.db.query('admin::user');
      await addStaff(cms, 'editor', 'deleted@example.org');
      const where = { email: 'deleted@example.org' };
      const { id } = await accounts.update({ where, data: { firstname: '周快走' } });
      await page.reload();
      await button('修改周快走').click();
      await page.getByLabel('姓名').fill('周走了');
      await accounts.update({ where, data: { firstname: '周要走' } });
      await button('保存').click();
      await button('读取最新内容').waitFor();
      await cms.strapi.service('admin::user').deleteById(id);
      await button('读取最新内容').click();
      const form = dialog('修改：周快走');
      await form.getByRole('alert').filter({ hasText: '已经不在了' }).waitFor();
      await look?.('deleted', page);
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      expect(await page.getByLabel('姓名').inputValue()).toBe('周走了');
      expect(await button('保存').isDisabled()).toBe(true);
      await button('取消').click();
      await row('周').waitFor({ state: 'detached' });
      await page.goto(`${cms.url}/admin/persons?id=${id}`);
      await page.getByText('没有这个人，可能已经删除').waitFor();
      await page.getByRole('main').getByRole('button', { name: '关闭' }).click();
      await page.waitForURL((url) => url.search === '');
    });

    test('shut out, she is told in Chinese at her next click, and cannot come back', async () => {
      const { page } = context();
      await button('停用李春花').click();
      await page.getByRole('alertdialog').getByText('马上退出登录').waitFor();
      await look?.('disabling', page);
      expect(await faults(page, '[role=alertdialog]')).toEqual([]);
      await page.getByRole('alertdialog').getByRole('button', { name: '停用' }).click();
      await row('李春花').getByText('已停用').waitFor();
      await look?.('disabled', page);

      await own.getByRole('link', { name: '内容管理' }).click();
      await own.waitForURL(/\/auth\/login/);
      await look?.('out', own);
      await own.getByLabel('电子邮件').fill('chunhua@example.org');
      await own.locator('input[name=password]').fill(PASSWORD);
      await own.getByRole('button', { name: '登录' }).click();
      await own.getByText('这个账号已经停用，请找管理员').first().waitFor();
      await look?.('refused', own);

      await button('启用李春花').click();
      await page.getByRole('alertdialog').getByRole('button', { name: '启用' }).click();
      await row('李春花').getByText('正常').waitFor();
      await own.getByRole('button', { name: '登录' }).click();
      await own.waitForURL(/\/content-manager/);
    });

    test('a forgotten password is set anew by another link; the log leads back to the person', async () => {
      const { page } = context();
      await button('李春花：重设密码').click();
      await page.getByText('原来的密码和登录都失效').waitFor();
      await look?.('inviting', page);
      await page.getByRole('alertdialog').getByRole('button', { name: '生成链接' }).click();
      await dialog('把链接交给李春花').waitFor();
      expect(await page.getByLabel('设密码的链接').inputValue()).not.toBe(link);
      await button('完成').click();
      await page.getByRole('link', { name: '操作记录' }).click();
      const moved = page.getByRole('row', { name: /调整所属的村和科室.*李春花/ }).first();
      await moved.getByRole('button', { name: '展开' }).click();
      await page.getByRole('region', { name: '村' }).waitFor();
      await look?.('log', page);
      await moved.getByRole('link', { name: '李春花' }).click();
      await dialog('修改：李春花').waitFor();
      await button('取消').click();
    });

    test('a list that cannot be read says so, and is read again', async () => {
      const { page } = context();
      await page.route('**/portal/persons', (route) => route.abort());
      await page.reload();
      await page.getByText('没有读到人员名单').waitFor();
      await look?.('lost', page);
      await page.unroute('**/portal/persons');
      await button('重试').click();
      await row('李春花').waitFor();
      await screens.read('persons again');
      expect(screens.found()).toEqual({});
    });
  });
}

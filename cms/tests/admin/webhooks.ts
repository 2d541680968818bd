/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { signInAs, type Cms } from '../harness';
import { isSigned, Receiver, slugIn, webhookAdmin } from '../harness/receiver';
import { until } from '../harness/web-origin';

interface Context {
  cms: Cms;
  /** Where an administrator is signed in. */
  page: Page;
}

/** How administrators keep webhooks. The CMS lets them be sent to this machine. */
export function webhookTests(context: () => Context, look?: (name: string) => Promise<void>): void {
  describe('webhooks', () => {
    let receiver: Receiver;
    let colleague: string;
    const admin = () => webhookAdmin(context().cms, colleague);
    beforeAll(async () => {
      receiver = await new Receiver().start();
      colleague = await signInAs(context().cms, 'strapi-super-admin', 'w2@example.org');
    });
    afterAll(async () => {
      await receiver.stop();
      for (const documentId of added) await columns().delete({ documentId });
    });

    const button = (name: string) => context().page.getByRole('button', { name, exact: true });
    const columns = () => context().cms.strapi.documents('api::column.column');
    const added: string[] = [];
    const addColumn = async (name: string, slug: string) => {
      const { documentId } = await columns().create({ data: { name, slug, kind: 'news' } });
      added.push(documentId);
    };
    const sent = (...slugs: string[]) =>
      until('all were taken', () => receiver.accepted.map(slugIn).join() === slugs.join());
    const secretShown = async () => {
      const { page } = context();
      const output = page.getByRole('alertdialog').locator('output');
      await output.waitFor();
      const secret = (await output.innerText()).trim();
      await look?.('secret');
      await button('已经存好了').click();
      await output.waitFor({ state: 'detached' });
      return secret;
    };

    test('one is made, its secret seen once; what is wrong is said at the field', async () => {
      const { cms, page } = context();
      await page.goto(`${cms.url}/admin/settings/webhooks`);
      await page.getByText('还没有别的系统要接收通知').waitFor();
      await look?.('empty');
      await page.getByRole('link', { name: '新建 Webhook' }).first().click();
      await page.getByLabel('名称').fill('县政府网站');
      await page.getByLabel('发给').fill('https://169.254.169.254/');
      await button('保存').click();
      await page.getByText('169.254.169.254 是本机、内网或保留的地址').first().waitFor();
      await look?.('refused');
      await page.getByLabel('发给').fill(receiver.address);
      await button('保存').click();
      const secret = await secretShown();
      expect(secret).toMatch(/^whsec_/);
      receiver.secret = secret;
      await page.getByRole('heading', { name: '县政府网站' }).waitFor();
      expect(await page.content()).not.toContain('whsec_');
      await page.reload();
      await page.getByRole('heading', { name: '县政府网站' }).waitFor();
      expect(await page.content()).not.toContain('whsec_');
    });

    test('it is tried out; what came back stands in its log', async () => {
      const { page } = context();
      receiver.react = () => ({ status: 200, body: '收到，谢谢' });
      await button('试发').click();
      await page.getByText('收到了（HTTP 200').waitFor();
      const row = page.getByRole('row', { name: /试发/ });
      await row.getByText('收下（HTTP 200）').waitFor();
      await row.getByText('查看').click();
      await row.getByText('收到，谢谢').waitFor();
      expect(receiver.accepted.map(slugIn)).toEqual(['test']);
    });

    test('a change is told; it is sent again from the log, and a range of numbers replayed', async () => {
      const { page } = context();
      await addColumn('公告栏', 'gonggao-lan');
      await sent('test', 'gonggao-lan');
      const { data } = receiver.accepted[1]!.event;
      const sequence = 'sequence' in data ? data.sequence : 0;
      const row = page.getByRole('row', { name: /栏目：新增或改动/ });
      await row.first().waitFor();
      await row.first().getByRole('button', { name: '再发' }).click();
      await sent('test', 'gonggao-lan', 'gonggao-lan');
      expect(receiver.accepted[2]!.id).toBe(receiver.accepted[1]!.id);

      await button('重放').click();
      await page.getByRole('combobox', { name: '怎样选' }).click();
      await page.getByRole('option', { name: '按变更的序号' }).click();
      await button('开始重放').click();
      await page.getByText('序号是大于 0 的整数').waitFor();
      await look?.('replay');
      await page.getByLabel('从').fill(String(sequence));
      await button('开始重放').click();
      await sent('test', 'gonggao-lan', 'gonggao-lan', 'gonggao-lan');
      await look?.('one');
    });

    test('another secret takes the place of the first, which signs beside it', async () => {
      const { page } = context();
      const former = receiver.secret!;
      await button('更换密钥').click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: '更换', exact: true })
        .click();
      receiver.secret = await secretShown();
      await page.getByText('旧密钥用到').waitFor();
      const before = receiver.accepted.length;
      await button('试发').click();
      await until('it was taken', () => receiver.accepted.length === before + 1);
      expect(isSigned(receiver.accepted.at(-1)!, former)).toBe(true);
    });

    test('one that answers 410 is disabled, which home and the list tell; what it missed is made up for', async () => {
      const { cms, page } = context();
      receiver.react = () => ({ status: 410 });
      await addColumn('不要了', 'bu-yao-le');
      await page.getByText('接收方回答“不再要了”（410）').waitFor();
      await look?.('gone');
      await page.goto(`${cms.url}/admin`);
      await page.getByText('Webhook 停用了：“县政府网站”不再收到通知').waitFor();
      await page.getByText('接收方回答“不再要了”（410）').waitFor();
      await look?.('home');
      await page.goto(`${cms.url}/admin/settings/webhooks`);
      await page.getByText('有 Webhook 停用了').waitFor();
      await look?.('list');
      receiver.react = () => ({ status: 204 });
      await page.getByRole('link', { name: '县政府网站' }).click();
      const before = receiver.accepted.length;
      await button('恢复').click();
      await until('it was taken', () => receiver.accepted.length === before + 1);
      expect(slugIn(receiver.accepted.at(-1)!)).toBe('bu-yao-le');
      await page.getByText('正常', { exact: true }).waitFor();
    });

    test('another administrator has renamed it meanwhile: what was typed stays, what was not is read', async () => {
      const { cms, page } = context();
      const { id, address } = (await admin().list())[0]!;
      await page.route('**/portal/webhooks/**', (route) => route.abort());
      await page.goto(`${cms.url}/admin/settings/webhooks/${id}`);
      await page.getByText('没有读到Webhook').waitFor();
      await page.unroute('**/portal/webhooks/**');
      await button('重试').first().click();
      await page.getByLabel('发给').fill(`${address}?mine`);
      await admin().change(id, { name: '市政府网站', address, types: ['column'] });
      await button('保存').click();
      const told = page.getByRole('alert').filter({ hasText: '有人同时改过' });
      await told.getByText(/改过：名称、通知的内容/).waitFor();
      expect(await page.getByLabel('发给').inputValue()).toBe(`${address}?mine`);
      await told.getByRole('button', { name: '读取最新内容' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await page.getByLabel('名称').inputValue()).toBe('市政府网站');
      expect(await page.getByLabel('发给').inputValue()).toBe(`${address}?mine`);
      await button('保存').click();
      await page.getByText('已保存').first().waitFor();
      expect(await admin().find(id)).toMatchObject({
        name: '市政府网站',
        address: `${address}?mine`,
      });
    });

    test('the log keeps what was read of it when the newest cannot be had', async () => {
      const { cms, page } = context();
      const { id } = (await admin().list())[0]!;
      const attempts = Array.from({ length: 60 }, (_, index) => ({
        webhook: id,
        at: Date.now(),
        message: `msg_${index}`,
        event: 'test',
        attempt: 1,
        ms: 1,
        answer: '',
      }));
      await cms.strapi.db.connection.batchInsert('webhook_attempts', attempts, 50);
      const logged = (await cms.strapi.db.connection('webhook_attempts').where({ webhook: id }))
        .length;
      await page.reload();
      const rows = page.locator('tbody tr');
      const shown = (count: number) =>
        until(`there are ${count} rows`, async () => (await rows.count()) === count);
      await shown(50);
      while (await button('更早的').isVisible()) {
        const before = await rows.count();
        await button('更早的').click();
        await until('there are more', async () => (await rows.count()) > before);
      }
      await shown(logged);
      await page.route('**/attempts?*', (route) => route.abort());
      await button('试发').click();
      await page.getByText('没有读到发送记录').waitFor();
      expect(await rows.count()).toBe(logged);
      await page.unroute('**/attempts?*');
      await button('重试').click();
      await page.getByText('没有读到发送记录').waitFor({ state: 'detached' });
      await shown(logged + 1);
    });

    test('it is paused, and deleted', async () => {
      const { page } = context();
      await button('暂停').click();
      await page.getByText('暂停期间的变更记着').waitFor();
      await button('删除').click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: '删除', exact: true })
        .click();
      await page.getByText('还没有别的系统要接收通知').waitFor();
    });

    test('another administrator has deleted it meanwhile: so it says, and what was typed stays', async () => {
      const { cms, page } = context();
      const values = { name: '县网站', address: receiver.address, types: ['column'] };
      const { id } = await admin().create(values);
      await page.goto(`${cms.url}/admin/settings/webhooks/${id}`);
      await page.getByLabel('名称').fill('市网站');
      await admin().change(id, { ...values, types: ['article'] });
      await button('保存').click();
      const notice = (words: string) => page.getByRole('alert').filter({ hasText: words });
      await notice('有人同时改过').waitFor();
      await admin().remove(id);
      await notice('已经不在了').waitFor();
      await look?.('deleted');
      expect(await page.getByLabel('名称').inputValue()).toBe('市网站');
      expect(await button('保存').isDisabled()).toBe(true);
      await page.reload();
      await page.getByText('没有这个 Webhook，可能已被删除').first().waitFor();
      await page.getByRole('link', { name: '看看还有哪些' }).click();
      await page.getByText('还没有别的系统要接收通知').waitFor();
    });
  });
}

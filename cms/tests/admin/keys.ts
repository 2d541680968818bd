/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { signInAs, type Cms } from '../harness';

interface Context {
  cms: Cms;
  /** Where an administrator is signed in. */
  page: Page;
}

/** How administrators give keys of the public API: Strapi's page of API tokens, with our words. */
export function keyTests(context: () => Context): void {
  test('a key is made in a size that says what it raises, is seen once, and ended', async () => {
    const { cms, page } = context();
    const reads = async (key: string) => {
      const headers = { Authorization: `Bearer ${key}` };
      return (await fetch(`${cms.url}/api/villages`, { headers })).status;
    };
    const choose = async (field: string, option: string) => {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };

    await page.goto(`${cms.url}/admin/settings/api-tokens`);
    await page.getByText('公开接口的密钥：提高次数上限，不开放别的内容').waitFor();
    await page.goto(`${cms.url}/admin/settings/api-tokens/create`);
    await page.getByLabel('名称').fill('示例县网站');
    await choose('令牌持续时间', '无限期');
    await choose('令牌类型', '常用量（上限的 10 倍）');
    await page.getByText('密钥不开放别的内容，勾选的权限不起作用。').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const shown = page.getByText(/^[0-9a-f]{256}$/);
    await shown.waitFor();
    const key = await shown.innerText();
    expect(await reads(key)).toBe(200);

    // The browser shows it again as long as it is on this page.
    await page.goto(`${cms.url}/admin/settings/api-tokens`);
    await page.getByRole('row', { name: /示例县网站/ }).click();
    await page.getByRole('heading', { name: '示例县网站' }).waitFor();
    expect(await shown.count()).toBe(0);
    expect(await page.getByRole('button', { name: '查看令牌' }).count()).toBe(0);

    const colleague = await signInAs(cms, 'strapi-super-admin', 'keys-2@example.org');
    const rename = async (name: string) => {
      const [, id] = /api-tokens\/(\d+)/.exec(page.url()) ?? [];
      const path = `/admin/api-tokens/${id}`;
      const { body } = await cms.http.get(path).set('Authorization', colleague);
      const { version, description, type } = body.data;
      await cms.http
        .put(path)
        .set('Authorization', colleague)
        .set('If-Match', `"${version}"`)
        .send({ name, description, type, permissions: null })
        .expect(200);
    };
    const describe = async (text: string) => {
      await page.getByLabel('描述').fill(text);
      await page.getByRole('button', { name: '保存', exact: true }).click();
    };
    await describe('给县里的');
    await page.getByText('API令牌已成功编辑').first().waitFor();
    await rename('示例县网站（新）');
    await describe('给县里网站的');
    await page.getByText(/您打开以后，管理员在.+改过：名称。您填的还没有保存/).waitFor();
    expect(await page.getByLabel('描述').inputValue()).toBe('给县里网站的');
    await page.reload();
    await page.getByRole('heading', { name: '示例县网站（新）' }).waitFor();
    expect(await page.getByLabel('描述').inputValue()).toBe('给县里的');
    await describe('给县里网站的');
    await page.getByText('API令牌已成功编辑').waitFor();

    await page.goto(`${cms.url}/admin/settings/api-tokens`);
    const row = page.getByRole('row', { name: /示例县网站/ });
    await row.getByRole('button').last().click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await row.waitFor({ state: 'detached' });
    expect(await reads(key)).toBe(401);
  });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldOf, rowsOf, views } from '../src/features/content-manager/views';
import {
  articleData,
  bootCms,
  createTestDatabase,
  signInAsAdmin,
  type Cms,
  type TestDatabase,
} from './harness';
import { strangeWords } from './harness/latin';
import { appDir } from './harness/paths';

const article = 'plugin_content_manager_configuration_content_types::api::article.article';

interface Stored {
  settings: Record<string, unknown>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
  metadatas: Record<string, { edit: { description?: string; mainField?: string } }>;
}

async function stored({ strapi }: Cms): Promise<Stored> {
  const row = await strapi.db.query('strapi::core-store').findOne({ where: { key: article } });
  return JSON.parse(row.value);
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('lists and forms stand as in the code, and staff’s own changes stay', async () => {
  const first = await bootCms({ database });
  const before = await stored(first);
  expect(before.settings).toMatchObject({
    mainField: 'title',
    pageSize: 20,
    defaultSortBy: 'displayDate',
    defaultSortOrder: 'DESC',
  });
  expect(before.layouts.list).toEqual(views['api::article.article']!.list);
  expect(before.layouts.edit[0]).toEqual([
    { name: 'title', size: 8 },
    { name: 'column', size: 4 },
  ]);
  expect(before.metadatas.villages!.edit.mainField).toBe('name');
  expect(before.metadatas.slug!.edit.description).toContain('拼音');
  const changed = { ...before, settings: { ...before.settings, pageSize: 50 } };
  await first.strapi.db
    .query('strapi::core-store')
    .update({ where: { key: article }, data: { value: JSON.stringify(changed) } });
  await first.stop();

  const second = await bootCms({ database });
  expect((await stored(second)).settings.pageSize).toBe(50);
  await second.stop();
});

test('every view names fields that exist', async () => {
  const cms = await bootCms({ database });
  for (const [uid, view] of Object.entries(views)) {
    const { attributes } = cms.strapi.getModel(uid as Parameters<typeof cms.strapi.getModel>[0]);
    const named = [
      ...(view.mainField === 'id' ? [] : [view.mainField]),
      ...rowsOf(view).flat().map(fieldOf),
      ...Object.keys(view.hints ?? {}),
      ...Object.keys(view.guides ?? {}),
    ];
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(named));
  }
  await cms.stop();
});

test('every explanation leads to a section that the staff’s guide has', () => {
  const guide = readFileSync(path.join(appDir, '../docs/guides/staff.md'), 'utf8');
  const headings = [...guide.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading);
  const named = Object.values(views).flatMap(({ guide: one, guides = {} }) => [
    ...(one ? [one] : []),
    ...Object.values(guides),
  ]);
  expect(named.length).toBeGreaterThan(0);
  expect(headings).toEqual(expect.arrayContaining(named));
});

test('a new member of staff gets the admin in Chinese', async () => {
  const cms = await bootCms({ database });
  const user = await cms.strapi
    .service('admin::user')
    .create({ email: 'new@example.cn', firstname: '新', roles: [] });
  expect(user.preferedLanguage).toBe('zh-Hans');
  await cms.stop();
});

test('a wrong password is refused in Chinese', async () => {
  const cms = await bootCms({ database });
  const response = await cms.http
    .post('/admin/login')
    .send({ email: 'nobody@example.cn', password: 'Wrong-2026' });
  expect(response.status).toBe(400);
  expect(response.body.error.message).toBe('邮箱或密码不正确。');
  await cms.stop();
});

test('what the server refuses, it refuses in Chinese', async () => {
  const cms = await bootCms({ database });
  const token = await signInAsAdmin(cms);
  const articles = '/content-manager/collection-types/api::article.article';
  const ask = (method: 'get' | 'post' | 'put', path: string, body?: object, as = token) =>
    cms.http[method](path).set('Authorization', as).send(body);
  const long = '长'.repeat(121);
  const table = `<table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(201)}</table>`;
  const answers = await Promise.all([
    ask('post', articles, { title: long }),
    ask('post', articles, { title: '甲', body: table }),
    ask('post', articles, { title: '甲', body: 'a'.repeat(1_100_000) }),
    ask('post', `${articles}/actions/publish`, { ...articleData(), slug: 'meiyou-lanmu' }),
    ask('put', `${articles}/nowhere`, { title: '甲' }),
    ask('get', `${articles}/nowhere`),
    ask('post', '/admin/users', { email: 'not an address' }),
    ask('post', '/admin/roles', {}),
    ask('get', '/admin/users/me', undefined, 'Bearer expired'),
    ask('post', '/admin/access-token', {}, ''),
    ask('post', '/upload', {}),
    ask('post', '/admin/reset-password', { resetPasswordToken: 'x', password: 'Aa123456' }),
  ]);
  expect(answers.filter(({ status }) => status < 400)).toEqual([]);
  const errors = answers.map(({ body }) => body.error);
  expect(
    errors.map(({ message }) => message).filter((text) => strangeWords(text).length > 0),
  ).toEqual([]);
  const fields = errors.flatMap(({ details }) => details?.errors ?? []);
  expect(fields.filter(({ message }) => strangeWords(message).length > 0)).toEqual([]);
  expect(errors.slice(0, 4).map(({ status, message }) => [status, message])).toEqual([
    [400, '最多 120 个字，现在 121 个'],
    [400, expect.stringContaining('表格太长：共2010格，最多2000格')],
    [413, expect.stringContaining('内容太大')],
    [400, expect.stringContaining('请选择栏目')],
  ]);
  await cms.stop();
});

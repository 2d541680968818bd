import type { UID } from '@strapi/strapi';
import { cleanStored } from '../src/features/values/stored';
import { articleData, bootCms, content, queriesDuring, type Cms } from './harness';
import { dateTests } from './values/dates';
import { fileTests } from './values/files';
import { figure, problemsOf } from './values/support';
import { textTests } from './values/texts';

/* What holds for every value of a kind, in every type and component. */

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

const type = (name: string) => content(cms.strapi, name);

dateTests(() => cms);
textTests(() => cms);
fileTests(() => cms);

describe('numbers', () => {
  test('that no database holds are refused at the field', async () => {
    for (const value of [Infinity, -1e300, 1e16]) {
      expect(
        await problemsOf(() =>
          type('topic').create({
            data: { title: '题', summary: '摘要', figures: [figure({ value })] },
          }),
        ),
      ).toEqual({ 'figures.0.value': expect.stringContaining('一千万亿') });
    }
    for (const order of [2_147_483_648, -1e12, 1.5]) {
      expect(
        await problemsOf(() => type('column').create({ data: { name: '栏目', order } })),
      ).toEqual({
        order: expect.stringContaining('整数'),
      });
    }
    expect(
      await problemsOf(() =>
        type('column').create({ data: { name: '栏目', order: 2_147_483_647 } }),
      ),
    ).toEqual({});
  });
});

test('what was stored before is cleaned: types, components and files, and no date says so', async () => {
  const note = { changedAt: '2026-01-02T00:00:00.000Z', note: '更正' };
  const article = await type('article').create({ data: articleData({ changeNotes: [note] }) });
  const file = await cms.strapi.db.query('plugin::upload.file').create({
    data: {
      name: '图.png',
      hash: 'tu',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/tu.png',
      provider: 'local',
    },
  });
  const table = (uid: UID.Schema) =>
    cms.strapi.db.connection(cms.strapi.db.metadata.get(uid).tableName);
  const articles = () => table('api::article.article').where('id', article.id);
  const files = () => table('plugin::upload.file' as UID.Schema).where('id', file.id);
  await articles().update({
    title: '标\u0007题\u000b一',
    body: '<p>正\u0001文</p>',
    summary: '摘要\u000b二',
  });
  await files().update({ caption: '说\u0007明', alternative_text: '字\u001b' });
  await table('article.change-note' as UID.Schema).update({ note: '更\u0008正' });
  const { updated_at } = await articles().first();

  await cleanStored(cms.strapi);

  expect(await articles().first()).toMatchObject({
    title: '标题 一',
    body: '<p>正文</p>',
    summary: '摘要\n二',
    updated_at,
  });
  expect(await files().first()).toMatchObject({ caption: '说明', alternative_text: '字' });
  expect(await table('article.change-note' as UID.Schema).pluck('note')).toContain('更正');
  // Clean already: nothing is written.
  const writes = await queriesDuring(cms.strapi, () => cleanStored(cms.strapi));
  expect(writes.filter((sql) => sql.startsWith('update'))).toEqual([]);
});

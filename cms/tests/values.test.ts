import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schema, UID } from '@strapi/strapi';
import { SLUG_MAX_LENGTH } from '../src/contract';
import { meaningOf } from '../src/features/validation/rules/values';
import { cleanStored } from '../src/features/values/stored';
import { articleData, bootCms, content, queriesDuring, signInAsAdmin, type Cms } from './harness';
import { appDir } from './harness/paths';

/* What holds for every value of a kind, in every type and component. */

type Attribute = Schema.Attribute.AnyAttribute;

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

/** Every attribute of the portal's own types and components, as the schema files name them. */
function attributes(): { at: string; attribute: Attribute }[] {
  const files = (dir: string) =>
    readdirSync(path.join(appDir, dir), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(dir, name));
  return [...files('src/api'), ...files('src/components')].flatMap((file) => {
    const schema: { attributes: Record<string, Attribute> } = JSON.parse(
      readFileSync(path.join(appDir, file), 'utf8'),
    );
    return Object.entries(schema.attributes).map(([name, attribute]) => ({
      at: `${path.basename(file) === 'schema.json' ? file.split('/')[2] : path.basename(file, '.json')}.${name}`,
      attribute,
    }));
  });
}

const problemsOf = async (save: () => Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await save().then(
    () => null,
    (reason) => reason,
  );
  if (error === null) return {};
  expect(error).toMatchObject({ name: 'ValidationError' });
  const { details } = error as { details: { errors: { path: string[]; message: string }[] } };
  return Object.fromEntries(details.errors.map(({ path: at, message }) => [at.join('.'), message]));
};

const figure = (data: object = {}) => ({
  label: '人口',
  value: 1,
  asOf: '2022-02-14',
  source: '公开报道',
  ...data,
});
const type = (name: string) => content(cms.strapi, name);
const day = (years: number) => `${new Date().getUTCFullYear() + years}-01-01`;

describe('dates', () => {
  test('each says in its schema what it tells, but for those that nobody types', () => {
    const untold = attributes()
      .filter(({ attribute }) => attribute.type === 'date' || attribute.type === 'datetime')
      .filter(({ attribute }) => meaningOf(attribute) === null)
      .map(({ at }) => at);
    expect(untold.sort()).toEqual([
      'file-use.shownFrom',
      'file-use.shownUntil',
      'honor.awardedSort',
      'outbox-event.notBefore',
    ]);
  });

  test.each(['0202-01-01', '1026-05-05', '2226-01-01', '9999-12-31'])(
    'the year of %s is taken in no field of any type',
    async (when) => {
      const at = `${when}T00:00:00.000Z`;
      const grey = { startsOn: when, endsOn: when, reason: '公祭日' };
      const town = { name: '镇', code: '140824103', summary: '摘要' };
      const saves: [string, object, string[]][] = [
        ['article', articleData({ displayDate: at }), ['displayDate']],
        ['article', articleData({ displayDate: when }), ['displayDate']],
        ['article', articleData({ pinnedUntil: at }), ['pinnedUntil']],
        ['article', articleData({ withdrawnAt: at, withdrawalReason: '过期' }), ['withdrawnAt']],
        [
          'article',
          articleData({ changeNotes: [{ changedAt: at, note: '改' }] }),
          ['changeNotes.0.changedAt'],
        ],
        ['alert', { title: '停水', kind: 'notice', startsAt: at }, ['startsAt']],
        [
          'honor',
          {
            title: '荣誉',
            level: 'county',
            holderKind: 'town',
            awardedPrecision: 'day',
            awardedOn: when,
          },
          ['awardedOn'],
        ],
        ['village', { name: '村', figures: [figure({ asOf: when })] }, ['figures.0.asOf']],
        [
          'town',
          { ...town, greyPeriods: [grey] },
          ['greyPeriods.0.endsOn', 'greyPeriods.0.startsOn'],
        ],
        [
          'town',
          {
            ...town,
            charts: [{ title: '图', kind: 'bar', figures: [figure(), figure({ asOf: when })] }],
          },
          ['charts.0.figures.1.asOf'],
        ],
      ];
      for (const [name, data, fields] of saves) {
        const problems = await problemsOf(() => type(name).create({ data }));
        expect([name, Object.keys(problems).sort()]).toEqual([name, fields]);
        for (const message of Object.values(problems)) {
          expect(message).toMatch(/^日期应在\d+年\d+月\d+日到\d+年\d+月\d+日之间$/);
        }
      }
    },
  );

  test('one that no calendar has is refused in words', async () => {
    for (const displayDate of ['2026-02-30', 'tomorrow', '12026-01-01']) {
      expect(
        await problemsOf(() => type('article').create({ data: articleData({ displayDate }) })),
      ).toEqual({ displayDate: expect.stringContaining('不是真实存在的日期') });
    }
    for (const asOf of ['2026-02-30', '2026-01-02 上午', '2026-01-023']) {
      expect(
        await problemsOf(() =>
          type('village').create({ data: { name: '村', figures: [figure({ asOf })] } }),
        ),
      ).toEqual({ 'figures.0.asOf': expect.stringContaining('不是真实存在的日期') });
    }
  });

  test('one without a zone is China’s', async () => {
    const saved = await type('article').create({
      data: articleData({ displayDate: '2026-01-02' }),
    });
    expect(saved.displayDate).toBe('2026-01-01T16:00:00.000Z');
  });

  test('one that was stored before is not published, nor is it carried along by a save', async () => {
    const { documentId } = await type('article').create({ data: articleData() });
    await cms.strapi.db
      .query('api::article.article')
      .updateMany({ where: { documentId }, data: { displayDate: '0202-01-01T00:00:00.000Z' } });
    const expected = { displayDate: expect.stringContaining('1949年10月1日') };
    expect(await problemsOf(() => type('article').publish({ documentId }))).toEqual(expected);
    expect(
      await problemsOf(() => type('article').update({ documentId, data: { title: '题' } })),
    ).toEqual(expected);
    expect(
      await problemsOf(() => type('article').update({ documentId, data: { displayDate: day(0) } })),
    ).toEqual({});
  });
});

describe('texts', () => {
  test('every one has a longest length, and a line fits into its column', () => {
    const unbounded = attributes()
      .filter(({ attribute: { type: kind, ...rest } }) => {
        const { maxLength = Infinity } = rest as { maxLength?: number };
        if (kind === 'string' || kind === 'email' || kind === 'uid') return maxLength > 255;
        return kind === 'text' && maxLength === Infinity;
      })
      .map(({ at }) => at);
    expect(unbounded).toEqual([]);
  });

  test('a slug has the room that the contract gives it', () => {
    const slugs = attributes().filter(({ at }) => at.endsWith('.slug'));
    expect(slugs.length).toBeGreaterThan(5);
    for (const { at, attribute } of slugs) {
      expect([at, attribute]).toMatchObject([at, { maxLength: SLUG_MAX_LENGTH }]);
    }
  });

  test('hold nothing that nobody sees, in components and rich text too', async () => {
    const dirt = '\u0000\u0007\u001b\u007f\u0085\u202e\ufeff';
    const { documentId } = await type('article').create({
      data: articleData({
        title: `停${dirt}水\u000b通知`,
        summary: `一行\r\n二行\u000b三行${'\ud800'}`,
        body: `<p>正\u0000文&#7;&#x202E;</p>`,
        seo: { title: `题${dirt}` },
        changeNotes: [{ changedAt: day(0), note: `改\n了${dirt}` }],
      }),
      status: 'published',
    });
    const saved = await cms.strapi.db.query('api::article.article').findOne({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: ['seo', 'changeNotes'],
    });
    expect(saved).toMatchObject({
      title: '停 水 通知',
      summary: '一行\n二行\n三行',
      body: '<p>正文</p>',
      seo: { title: '题 ' },
      changeNotes: [{ note: '改 了 ' }],
    });
  });

  test('of every type and component are refused by one too long, at the field, and by the admin with 400', async () => {
    const authorization = await signInAsAdmin(cms);
    const types = Object.values(cms.strapi.contentTypes).filter(
      ({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType',
    );
    for (const { uid, attributes: own } of types) {
      const { data, expected } = tooLongIn(own);
      const name = uid.split('.')[1]!;
      const problems = await problemsOf(() => type(name).create({ data }));
      expect([uid, Object.keys(problems)]).toEqual([uid, expect.arrayContaining(expected)]);
      for (const field of expected) expect(problems[field]).toMatch(/^最多 \d+ 个字，现在 \d+ 个$/);
      if (!cms.strapi.contentType(uid).pluginOptions?.['content-manager']) {
        const { status } = await cms.http
          .post(`/content-manager/collection-types/${uid}`)
          .set('Authorization', authorization)
          .send(data);
        expect([uid, status]).toEqual([uid, 400]);
      }
    }
  });

  test('of the greatest length are stored, whatever their characters', async () => {
    const linkUrl = `https://example.org/${'a'.repeat(235)}`;
    expect(linkUrl).toHaveLength(255);
    const alert = { title: '题'.repeat(60), kind: 'notice', startsAt: day(0), linkUrl };
    expect(
      await problemsOf(() => type('alert').create({ data: { ...alert, linkLabel: '看' } })),
    ).toEqual({});
    const title = '𠀀'.repeat(30);
    expect(
      await problemsOf(() =>
        type('alert').create({ data: { title, kind: 'notice', startsAt: day(0) } }),
      ),
    ).toEqual({});
  });
});

/** A value for every text of a type, each one too long, and where they stand. */
function tooLongIn(
  own: Schema.ContentType['attributes'],
  at = '',
): { data: Record<string, unknown>; expected: string[] } {
  const data: Record<string, unknown> = {};
  const expected: string[] = [];
  for (const [name, attribute] of Object.entries(own)) {
    if ('maxLength' in attribute && attribute.maxLength !== undefined) {
      data[name] = '长'.repeat(attribute.maxLength + 1);
      expected.push(at + name);
    } else if (attribute.type === 'component') {
      const { repeatable } = attribute as { repeatable?: boolean };
      const inner = cms.strapi.getModel(attribute.component as UID.Component).attributes;
      const found = tooLongIn(inner, `${at}${name}.${repeatable ? '0.' : ''}`);
      data[name] = repeatable ? [found.data] : found.data;
      expected.push(...found.expected);
    }
  }
  return { data, expected };
}

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

describe('what is said of files', () => {
  const DIRTY = '说\u0007明\u000b二\u202e';
  let authorization: string;
  const asStaff = (method: 'post' | 'put', path: string) =>
    cms.http[method](path).set('Authorization', authorization);
  const uploaded = async (info: object) => {
    const answer = await asStaff('post', '/upload')
      .field('fileInfo', JSON.stringify(info))
      .attach('files', Buffer.from('%PDF-1.4 %%EOF'), '表.pdf');
    return { status: answer.status, body: answer.body };
  };
  let id: number;
  beforeAll(async () => {
    authorization = await signInAsAdmin(cms);
    const { body } = await uploaded({ alternativeText: DIRTY, caption: DIRTY });
    expect(body[0]).toMatchObject({ alternativeText: '说明\n二', caption: '说明\n二' });
    id = body[0].id;
  });

  /** Each way to say something else of a stored file. */
  const doors: [string, (info: object) => Promise<{ status: number; body: unknown }>][] = [
    ['POST /upload?id=', (info) => asStaff('post', `/upload?id=${id}`).send({ fileInfo: info })],
    [
      'PUT /upload/files/:id',
      (info) => asStaff('put', `/upload/files/${id}`).send({ fileInfo: info }),
    ],
    [
      'POST /upload/actions/bulk-update',
      (info) =>
        asStaff('post', '/upload/actions/bulk-update').send({ updates: [{ id, fileInfo: info }] }),
    ],
  ];
  const stored = () => cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } });

  test.each(doors)('is cleaned and bounded by %s', async (_, say) => {
    const info = { name: `新\u0000名\u0007字.pdf`, alternativeText: DIRTY, caption: DIRTY };
    expect((await say(info)).status).toBe(200);
    const clean = { name: '新名字.pdf', alternativeText: '说明\n二', caption: '说明\n二' };
    expect(await stored()).toMatchObject(clean);
    const refused: [object, string][] = [
      [{ alternativeText: '字'.repeat(301) }, '替代文字最多 300 个字，现在 301 个'],
      [{ caption: '字'.repeat(501) }, '图片说明最多 500 个字，现在 501 个'],
    ];
    for (const [long, message] of refused) {
      expect(await say(long)).toMatchObject({ status: 400, body: { error: { message } } });
    }
    expect((await say({ name: `${'名'.repeat(300)}.pdf` })).status).toBe(200);
    expect((await stored()).name).toHaveLength(200);
    await say(info);
  });

  test('is bounded when a file comes, too', async () => {
    expect(await uploaded({ alternativeText: '字'.repeat(301) })).toMatchObject({
      status: 400,
      body: { error: { message: '替代文字最多 300 个字，现在 301 个' } },
    });
  });

  test('names of folders are cleaned, bounded and still each their own', async () => {
    const folder = await asStaff('post', '/upload/folders').send({
      name: '年\u0007度 ',
      parent: null,
    });
    expect([folder.status, folder.body.data.name]).toEqual([201, '年度']);
    const path = `/upload/folders/${folder.body.data.id}`;
    const long = { name: '年'.repeat(256), parent: null };
    const message = '文件夹的名字最多 100 个字，现在 256 个';
    for (const answer of [
      await asStaff('post', '/upload/folders').send(long),
      await asStaff('put', path).send(long),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { error: { message } } });
    }
    const same = await asStaff('post', '/upload/folders').send({
      name: '年\u000b度',
      parent: null,
    });
    expect(same.body.data.name).toBe('年 度');
    const twice = await asStaff('post', '/upload/folders').send({
      name: '\u0000年度',
      parent: null,
    });
    expect(twice.status).toBe(400);
    await asStaff('put', path).send({ name: '年\u0000度\u0007二', parent: null }).expect(200);
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

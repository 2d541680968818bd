import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schema, UID } from '@strapi/strapi';
import { meaningOf } from '../src/features/validation/rules/values';
import { articleData, bootCms, content, signInAsAdmin, type Cms } from './harness';
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

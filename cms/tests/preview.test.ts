import { createHash } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import { createCms, type Cms as Client } from '@township/client';
import { signedPost } from '@township/rules/request-signature';
import sharp from 'sharp';
import { articleData, bootCms, content, signInAs, signInAsAdmin, type Cms } from './harness';

interface Shared {
  id: number;
  maker: string;
  state: string;
  isOutdated: boolean;
  mayRevoke: boolean;
  count: number;
  last: string | null;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

let cms: Cms;
let admin: string;
let writer: string;
let publisher: string;
let outsider: string;
let columnId: string;

beforeAll(async () => {
  cms = await bootCms();
  await cms.strapi.service('admin::role').create({ name: '看不到', code: 'outsider' });
  admin = await signInAsAdmin(cms);
  writer = await signInAs(cms, 'editor');
  publisher = await signInAs(cms, 'signer');
  outsider = await signInAs(cms, 'outsider');
  const column = await content(cms.strapi, 'column').create({
    data: { name: '要闻', slug: 'yaowen', kind: 'news' },
  });
  columnId = column.documentId;
}, 120_000);
afterAll(() => cms.stop());
afterEach(() => jest.restoreAllMocks());

const articles = () => content(cms.strapi, 'article');
let written = 0;
const write = async (data: object = {}) => {
  const slug = `yulan-${++written}`;
  const { documentId } = await articles().create({
    data: articleData({ slug, column: columnId, ...data }),
  });
  return documentId;
};

const base = (documentId: string, type = 'article') =>
  `/portal/previews/api::${type}.${type}/${documentId}`;
const as = (token: string) => ({
  open: (documentId: string, type?: string) =>
    cms.http.post(base(documentId, type)).set('Authorization', token),
  list: (documentId: string, type?: string) =>
    cms.http.get(`${base(documentId, type)}/links`).set('Authorization', token),
  share: (documentId: string, days: unknown = 3, type?: string) =>
    cms.http
      .post(`${base(documentId, type)}/links`)
      .set('Authorization', token)
      .send({ days }),
  revoke: (documentId: string, id: number) =>
    cms.http.delete(`${base(documentId)}/links/${id}`).set('Authorization', token),
});
const tokenIn = ({ body }: { body: { data: { path: string } } }) =>
  /^\/preview\/([\w-]{43})/.exec(body.data.path)![1]!;
const openToken = async (documentId: string, type?: string) =>
  tokenIn(await as(writer).open(documentId, type).expect(200));
const shareToken = async (documentId: string, days = 3) =>
  tokenIn(await as(writer).share(documentId, days).expect(200));
const links = async (documentId: string): Promise<Shared[]> =>
  (await as(admin).list(documentId).expect(200)).body.data;

/** As the site asks. */
const asked = (path: string, body: object) => {
  const { headers, body: text } = signedPost(
    path,
    body,
    cms.strapi.config.get<string>('delivery.secret'),
    new Date(),
  );
  return cms.http.post(path).set(headers).send(text);
};
const READER = { network: '10.1.2.3', device: '手机' };
const shown = (token: string, more: object = {}) =>
  asked('/api/previews', { token, reader: READER, ...more });
const preview = async (token: string, more?: object) => (await shown(token, more)).body.data;
const fileOf = (token: string, name: string) => asked('/api/previews/files', { token, name });

/** What the client, which checks everything, makes of a record that the public API would answer. */
function read(name: 'articles' | 'villages' | 'enterprises' | 'honors' | 'topics', record: object) {
  const fetch = () => Promise.resolve(Response.json({ data: record, meta: {} }));
  const client: Client = createCms({ baseUrl: cms.url, fetch });
  return client[name].bySlug('any');
}

/** What alone may be kept of a token. */
const hashOfToken = (token: string) => createHash('sha256').update(token).digest('base64url');

const rows = (table: string) => cms.strapi.db.connection(table);

describe('what is shown', () => {
  test('is the draft, in the shape in which the public API answers what is published', async () => {
    const documentId = await write({ title: '已发布的题目' });
    await articles().publish({ documentId });
    await articles().update({ documentId, data: { title: '改过的题目' } });
    const { type, record, version } = await preview(await openToken(documentId));
    expect(type).toBe('article');
    expect(record).toMatchObject({ title: '改过的题目', column: { name: '要闻' } });
    const live = (await cms.http.get(`/api/articles/${documentId}`)).body.data;
    expect(Object.keys(record).sort()).toEqual(Object.keys(live).sort());
    expect(live.title).toBe('已发布的题目');
    expect(version.newer).toBeNull();
  });

  test.each([
    ['village', 'villages', { name: '东街村', slug: 'dongjie', code: '140824103200' }],
    ['enterprise', 'enterprises', { name: '某厂', slug: 'mouchang', hiring: true }],
    ['honor', 'honors', { title: '先进', slug: 'xianjin', level: 'county', holderKind: 'town' }],
    ['topic', 'topics', { title: '文化', slug: 'wenhua', summary: '摘要', slogan: '口号' }],
  ] as const)('also of a %s', async (type, name, data) => {
    const { documentId } = await content(cms.strapi, type).create({ data });
    const { record } = await preview(await openToken(documentId, type));
    expect(await read(name, record)).toMatchObject(data);
  });

  test('of other records those alone that are public', async () => {
    const hidden = await content(cms.strapi, 'topic').create({
      data: { title: '没发布的专题', slug: 'mei-fabu', summary: '摘要' },
    });
    const open = await content(cms.strapi, 'topic').create({
      data: { title: '发布的专题', slug: 'fabu', summary: '摘要' },
      status: 'published',
    });
    const documentId = await write({ topics: [hidden.documentId, open.documentId] });
    const answer = await shown(await openToken(documentId));
    expect(answer.body.data.record.topics).toMatchObject([{ title: '发布的专题' }]);
    expect(answer.text).not.toContain('没发布的专题');
  });

  test('what a draft still lacks is said in its place, and listed', async () => {
    const documentId = await write({
      source: null,
      body: null,
      attachments: [{ title: '没有文件的附件' }],
    });
    const { record, missing } = await preview(await openToken(documentId));
    expect(record).toMatchObject({
      source: '〔来源还没有填〕',
      body: '<p>〔正文还没有填〕</p>',
      attachments: [],
    });
    expect(missing).toEqual(expect.arrayContaining(['来源', '正文']));
    expect(await read('articles', record)).toMatchObject({ source: '〔来源还没有填〕' });
  });

  test('what is another than on the site is told by field, and marked in the text on demand', async () => {
    const documentId = await write({ body: '<p>全镇187家企业。</p>' });
    expect((await preview(await openToken(documentId))).changes).toBeNull();
    await articles().publish({ documentId });
    expect((await preview(await openToken(documentId))).changes).toEqual([]);
    await articles().update({
      documentId,
      data: { title: '翟店镇举行工作会议', body: '<p>全镇178家企业。</p>' },
    });
    const token = await openToken(documentId);
    const { changes, record } = await preview(token);
    expect(
      changes.map(({ label, isKey }: { label: string; isKey: boolean }) => [label, isKey]),
    ).toEqual([
      ['标题', false],
      ['正文', true],
    ]);
    expect(record.body).toBe('<p>全镇178家企业。</p>');
    expect((await preview(token, { marked: true })).record.body).toBe(
      '<p>全镇<del data-change>187</del><ins data-change>178</ins>家企业。</p>',
    );
  });
});

describe('at a moment', () => {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();

  test('a withdrawal that comes is judged then', async () => {
    const documentId = await write({ withdrawnAt: later(HOUR_MS), withdrawalReason: '活动取消' });
    const token = await openToken(documentId);
    expect((await preview(token)).record).toMatchObject({ withdrawnAt: null });
    const then = await preview(token, { at: later(2 * HOUR_MS) });
    expect(then.record).toMatchObject({ withdrawalReason: '活动取消' });
  });

  test('alerts begin and end, those of others too', async () => {
    const alerts = content(cms.strapi, 'alert');
    const other = await alerts.create({
      data: {
        title: '明天停电',
        kind: 'warning',
        startsAt: later(DAY_MS),
        endsAt: later(2 * DAY_MS),
      },
      status: 'published',
    });
    const { documentId } = await alerts.create({
      data: { title: '后天停水', kind: 'notice', startsAt: later(1.5 * DAY_MS) },
    });
    const token = await openToken(documentId, 'alert');
    const titlesAt = async (ms: number) =>
      (await preview(token, { at: later(ms) })).alerts.map(({ title }: { title: string }) => title);
    expect(await titlesAt(0)).toEqual([]);
    expect(await titlesAt(1.2 * DAY_MS)).toEqual(['明天停电']);
    expect(await titlesAt(1.6 * DAY_MS)).toEqual(['后天停水', '明天停电']);
    expect(await titlesAt(3 * DAY_MS)).toEqual(['后天停水']);
    await alerts.delete({ documentId: other.documentId });
  });

  test('who was sent a link sees now, whatever they ask for', async () => {
    const documentId = await write({ withdrawnAt: later(HOUR_MS), withdrawalReason: '活动取消' });
    const { record } = await preview(await shareToken(documentId), { at: later(2 * HOUR_MS) });
    expect(record.withdrawnAt).toBeNull();
  });
});

describe('a link that is sent', () => {
  test('shows its version when the draft goes on, and says so', async () => {
    const documentId = await write({ title: '送审的题目' });
    const token = await shareToken(documentId);
    await articles().update({ documentId, data: { title: '后来的题目' } });
    const { record, version, link } = await preview(token);
    expect(record.title).toBe('送审的题目');
    expect(version.newer).toEqual(expect.any(String));
    expect(link).toMatchObject({ isShared: true, maker: '编辑' });
    expect(await links(documentId)).toMatchObject([{ isOutdated: true }]);
  });

  test('says once its version is published, and where', async () => {
    const documentId = await write({ slug: 'songshen' });
    const token = await shareToken(documentId);
    expect(await preview(token)).toMatchObject({ live: null, changes: null });
    await articles().publish({ documentId });
    expect(await preview(token)).toMatchObject({
      live: { slug: 'songshen' },
      changes: [],
      version: { newer: null },
    });
  });

  test('every opening leaves a line, and the list says how often and when last', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    expect(await links(documentId)).toMatchObject([{ count: 0, last: null, maker: '编辑' }]);
    await shown(token);
    await shown(token);
    const [link] = await links(documentId);
    expect(link).toMatchObject({ count: 2, last: expect.any(String) });
    const lines = await rows('preview_openings').where({ link: link!.id });
    expect(lines).toMatchObject([READER, READER]);
  });

  test.each([1, 3, 7])('is good for %i days, and not a moment longer', async (days) => {
    const documentId = await write();
    const token = await shareToken(documentId, days);
    const { expires_at } = await rows('preview_links')
      .where({ token_hash: hashOfToken(token) })
      .first();
    const expiry = Number(expires_at);
    expect(Math.abs(expiry - Date.now() - days * DAY_MS)).toBeLessThan(60_000);
    const open = (at: number) =>
      rows('preview_links')
        .where({ token_hash: hashOfToken(token) })
        .update({ expires_at: at });
    await open(Date.now() + 60_000);
    expect((await shown(token)).status).toBe(200);
    await open(Date.now());
    expect((await shown(token)).status).toBe(410);
    expect((await links(documentId))[0]).toMatchObject({ state: 'expired' });
  });

  test('is dead with its entry, and stays so when that is brought back', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    await articles().delete({ documentId });
    // As one that was made at the very moment: the deletion did not see it.
    await cms.strapi.db
      .connection('preview_links')
      .where({ document_id: documentId })
      .update({ revoked_at: null });
    await cms.http
      .post(`/portal/recycle-bin/api::article.article/${documentId}/restore`)
      .set('Authorization', admin)
      .send({})
      .expect(200);
    expect((await shown(token)).status).toBe(410);
  });

  test('is revoked by two at once as by one', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    const [link] = await links(documentId);
    const [one, other, seen] = await Promise.all([
      as(writer).revoke(documentId, link!.id),
      as(admin).revoke(documentId, link!.id),
      shown(token),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect([200, 410]).toContain(seen.status);
    expect((await shown(token)).status).toBe(410);
  });

  test('is dead once it is revoked, for its page and its files, and is no opening', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    const [link] = await links(documentId);
    expect((await as(writer).revoke(documentId, link!.id)).status).toBe(200);
    const answer = await shown(token);
    expect([answer.status, answer.body.error.message]).toEqual([410, '这个预览链接已经失效']);
    expect((await fileOf(token, 'a.png')).status).toBe(410);
    expect(await links(documentId)).toMatchObject([{ state: 'revoked', count: 0 }]);
  });

  test('dies with its entry', async () => {
    const documentId = await write();
    const [shared, own] = [await shareToken(documentId), await openToken(documentId)];
    await articles().delete({ documentId });
    for (const token of [shared, own]) expect((await shown(token)).status).toBe(410);
    expect((await as(writer).share(documentId)).status).toBe(404);
  });

  test('is kept as a hash alone, wherever one looks in the database', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    await shown(token);
    const stored =
      JSON.stringify(await rows('preview_links')) + JSON.stringify(await rows('preview_openings'));
    expect(stored).toContain(hashOfToken(token));
    expect(stored).not.toContain(token);
    expect((await as(admin).list(documentId)).text).not.toContain(token);
  });

  test.each([0, 2, '3', null, 365])('of %j days is refused', async (days) => {
    const answer = await as(writer).share(await write(), days);
    expect([answer.status, answer.body.error.message]).toEqual([400, '有效期可选 1、3、7 天']);
  });
});

test('what a clerk opens is good for an hour, stands in no list, and leaves nothing behind', async () => {
  const documentId = await write();
  const token = await openToken(documentId);
  await shown(token);
  expect(await links(documentId)).toEqual([]);
  const hash = { token_hash: hashOfToken(token) };
  const { id, expires_at } = await rows('preview_links').where(hash).first();
  expect(Math.abs(Number(expires_at) - Date.now() - HOUR_MS)).toBeLessThan(60_000);
  await rows('preview_links')
    .where(hash)
    .update({ expires_at: Date.now() - 2 * DAY_MS });
  expect((await shown(token)).status).toBe(410);
  await openToken(documentId);
  expect(await rows('preview_links').where(hash)).toEqual([]);
  expect(await rows('preview_openings').where({ link: id })).toEqual([]);
});

describe('files', () => {
  async function uploaded(name: string): Promise<{ id: number; name: string; url: string }> {
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#b22' },
    })
      .png()
      .toBuffer();
    const answer = await cms.http
      .post('/upload')
      .set('Authorization', admin)
      .attach('files', bytes, name);
    const { id, url } = answer.body[0];
    return { id, url, name: url.split('/').at(-1) };
  }

  test('of its version are had through the link alone, in fields and in texts, and no others', async () => {
    const [cover, inText, other] = [
      await uploaded('a.png'),
      await uploaded('b.png'),
      await uploaded('c.png'),
    ];
    const documentId = await write({
      cover: cover.id,
      body: `<p>文</p><figure><img src="${inText.url}" alt="图"></figure>`,
    });
    await write({ cover: other.id });
    const token = await shareToken(documentId);
    const { files } = await preview(token);
    expect(files).toEqual(expect.arrayContaining([cover.name, `small_${cover.name}`, inText.name]));
    expect(files).not.toContain(other.name);
    for (const { name, url } of [cover, inText]) {
      const file = await fileOf(token, name);
      expect([file.status, file.headers['content-type'], file.headers['cache-control']]).toEqual([
        200,
        'image/png',
        'private, no-store',
      ]);
      expect((await cms.http.get(url)).status).toBe(404);
    }
    for (const name of [other.name, '../data.db', `public/${cover.name}`, '', 7]) {
      expect((await fileOf(token, name as string)).status).toBe(404);
    }
  });

  test('that the draft no longer names are still had through a link to a version that does', async () => {
    const cover = await uploaded('d.png');
    const documentId = await write({ cover: cover.id });
    const token = await shareToken(documentId);
    await articles().update({ documentId, data: { cover: null } });
    expect((await fileOf(token, cover.name)).status).toBe(200);
    expect((await fileOf(await shareToken(documentId), cover.name)).status).toBe(404);
  });
});

describe('doors', () => {
  const doors = (token: string, documentId: string, type?: string) => [
    as(token).open(documentId, type),
    as(token).list(documentId, type),
    as(token).share(documentId, 3, type),
    as(token).revoke(documentId, 1),
  ];

  test.each([
    ['nobody', () => '', [401, 401, 401, 401]],
    ['a wrong token', () => 'Bearer wrong', [401, 401, 401, 401]],
    ['who may not read the entry', () => outsider, [403, 403, 403, 403]],
    ['who may read it', () => writer, [200, 200, 200, 404]],
    ['who may publish it', () => publisher, [200, 200, 200, 404]],
    ['an administrator', () => admin, [200, 200, 200, 404]],
  ])('%s', async (_, token, statuses) => {
    const documentId = await write({ source: '暗号' });
    const answers = [];
    for (const door of doors(token(), documentId)) answers.push(await door);
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    for (const { text, headers, status } of answers) {
      expect(text).not.toContain('暗号');
      if (status < 400) expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('who may not read one of its fields has no part in it', async () => {
    const role = await cms.strapi.service('admin::role').create({ name: '半看', code: 'half' });
    await cms.strapi.service('admin::role').assignPermissions(role.id, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'api::article.article',
        properties: { fields: ['title', 'summary'] },
      },
    ]);
    const half = await signInAs(cms, 'half');
    const documentId = await write();
    for (const door of doors(half, documentId)) expect((await door).status).toBe(403);
  });

  test('a link is revoked by who made it, or by an administrator', async () => {
    const documentId = await write();
    await shareToken(documentId);
    const [link] = await links(documentId);
    const seen = (await as(publisher).list(documentId)).body.data as Shared[];
    expect(seen).toMatchObject([{ mayRevoke: false }]);
    expect((await as(publisher).revoke(documentId, link!.id)).status).toBe(403);
    expect((await links(documentId))[0]).toMatchObject({ state: 'open', mayRevoke: true });
    expect((await as(admin).revoke(documentId, link!.id)).status).toBe(200);
    expect((await links(documentId))[0]).toMatchObject({ state: 'revoked' });
    expect((await as(admin).revoke(await write(), link!.id)).status).toBe(404);
  });

  test.each(['column', 'town', 'correction', 'nothing'])('a %s has no preview', async (type) => {
    const id = type === 'column' ? columnId : 'anything';
    for (const door of doors(admin, id, type).slice(0, 3)) expect((await door).status).toBe(404);
  });

  test('the site alone is answered, and by a token alone', async () => {
    const documentId = await write({ source: '暗号' });
    const token = await openToken(documentId);
    for (const path of ['/api/previews', '/api/previews/files']) {
      expect((await cms.http.post(path).send({ token, name: 'a.png' })).status).toBe(401);
      expect((await cms.http.get(path)).status).toBe(404);
      for (const wrong of [undefined, '', documentId, token.slice(1), hashOfToken(token)]) {
        const answer = await asked(path, { token: wrong });
        expect([answer.status, answer.body.error.message]).toEqual([404, '没有这个预览链接']);
      }
    }
  });

  test('nothing of it is kept: not by the API’s answers, not by who asked', async () => {
    const documentId = await write({ slug: 'bucun' });
    const token = await shareToken(documentId);
    const answer = await shown(token);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
    await articles().update({ documentId, data: { source: '别处' } });
    expect((await cms.http.get('/api/articles/bucun')).status).toBe(404);
    const list = await cms.http.get('/api/articles?pagination[pageSize]=100');
    expect(list.text).not.toContain(documentId);
    const views = await cms.strapi.db
      .query('api::article-view.article-view' as UID.ContentType)
      .count();
    expect(views).toBe(0);
  });
});

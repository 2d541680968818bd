import type { UID } from '@strapi/strapi';
import sharp from 'sharp';
import { signInAs } from '../harness';
import { hashOfToken, previewed, type Shared } from './support';

const room = previewed();
const { cms, articles, write, as, openToken, shareToken, links, asked, shown, preview, fileOf } =
  room;

describe('files', () => {
  async function uploaded(name: string): Promise<{ id: number; name: string; url: string }> {
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#b22' },
    })
      .png()
      .toBuffer();
    const answer = await cms.http
      .post('/upload')
      .set('Authorization', room.admin)
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
    ['who may not read the entry', () => room.people.outsider, [403, 403, 403, 403]],
    ['who may read it', () => room.writer, [200, 200, 200, 404]],
    ['who may publish it', () => room.people.publisher, [200, 200, 200, 404]],
    ['an administrator', () => room.admin, [200, 200, 200, 404]],
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
    const seen = (await as(room.people.publisher).list(documentId)).body.data as Shared[];
    expect(seen).toMatchObject([{ mayRevoke: false }]);
    expect((await as(room.people.publisher).revoke(documentId, link!.id)).status).toBe(403);
    expect((await links(documentId))[0]).toMatchObject({ state: 'open', mayRevoke: true });
    expect((await as(room.admin).revoke(documentId, link!.id)).status).toBe(200);
    expect((await links(documentId))[0]).toMatchObject({ state: 'revoked' });
    expect((await as(room.admin).revoke(await write(), link!.id)).status).toBe(404);
  });

  test.each(['column', 'town', 'correction', 'nothing'])('a %s has no preview', async (type) => {
    const id = type === 'column' ? room.columnId : 'anything';
    for (const door of doors(room.admin, id, type).slice(0, 3))
      expect((await door).status).toBe(404);
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

import { DAY_MS, hashOfToken, HOUR_MS, previewed, READER } from './support';

const room = previewed();
const { cms, articles, write, as, openToken, shareToken, links, shown, preview, fileOf, rows } =
  room;

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
      .set('Authorization', room.admin)
      .send({})
      .expect(200);
    expect((await shown(token)).status).toBe(410);
  });

  test('is revoked by two at once as by one', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    const [link] = await links(documentId);
    const [one, other, seen] = await Promise.all([
      as(room.writer).revoke(documentId, link!.id),
      as(room.admin).revoke(documentId, link!.id),
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
    expect((await as(room.writer).revoke(documentId, link!.id)).status).toBe(200);
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
    expect((await as(room.writer).share(documentId)).status).toBe(404);
  });

  test('is kept as a hash alone, wherever one looks in the database', async () => {
    const documentId = await write();
    const token = await shareToken(documentId);
    await shown(token);
    const stored =
      JSON.stringify(await rows('preview_links')) + JSON.stringify(await rows('preview_openings'));
    expect(stored).toContain(hashOfToken(token));
    expect(stored).not.toContain(token);
    expect((await as(room.admin).list(documentId)).text).not.toContain(token);
  });

  test.each([0, 2, '3', null, 365])('of %j days is refused', async (days) => {
    const answer = await as(room.writer).share(await write(), days);
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

import { content, signInAs } from '../harness';
import { desks, inDays } from './support';

const room = desks();
const { cms, get, list, writeAs, change, publish, whoReads } = room;

describe('my drafts', () => {
  test('are what I began or changed and readers do not see, the newest first, with their state', async () => {
    const first = await writeAs(room.writer, { title: '第一篇' });
    const second = await writeAs(room.writer, { title: '第二篇' });
    await writeAs(room.admin, { title: '别人的' });
    const drafts = await list('/drafts', room.writer);
    expect(drafts.map(({ title, state }) => [title, state])).toEqual([
      ['第二篇', 'draft'],
      ['第一篇', 'draft'],
    ]);
    await publish(first);
    await publish(second);
    expect(await list('/drafts', room.writer)).toEqual([]);
    await change(first, room.writer, { title: '第一篇，改过' });
    expect(await list('/drafts', room.writer)).toMatchObject([
      { documentId: first, title: '第一篇，改过', state: 'modified', uid: 'api::article.article' },
    ]);
  });
});

describe('what others changed', () => {
  test('is told once since my own last change, with who and when', async () => {
    const documentId = await writeAs(room.writer, { title: '通知' });
    const mine = async () =>
      (await list('/changed', room.writer)).filter((entry) => entry.documentId === documentId);
    expect(await mine()).toEqual([]);
    await change(documentId, room.admin, { title: '通知，改一' });
    await change(documentId, room.admin, { title: '通知，改二' });
    const [changed, ...others] = await mine();
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      title: '通知，改二',
      action: 'update',
      actor: { kind: 'person', name: '管理员' },
    });
    expect(Date.now() - Date.parse(String(changed?.at))).toBeLessThan(60_000);
    // Who changed it did so themselves.
    expect(await list('/changed', room.admin)).not.toContainEqual(
      expect.objectContaining({ documentId }),
    );
    await change(documentId, room.writer, { title: '通知，改三' });
    expect(await mine()).toEqual([]);
  });
});

describe('what comes soon', () => {
  test('is what readers will see change within a month, the nearest first', async () => {
    const alert = await content(cms.strapi, 'alert').create({
      data: { title: '停水', kind: 'warning', startsAt: inDays(-1), endsAt: inDays(3) },
      status: 'published',
    } as { data: object });
    await content(cms.strapi, 'alert').create({
      data: { title: '没有发布', kind: 'warning', startsAt: inDays(-1), endsAt: inDays(3) },
    });
    const pinned = await writeAs(room.writer, { title: '置顶', pinnedUntil: inDays(2) });
    await publish(pinned);
    const later = await writeAs(room.writer, { title: '很久以后', pinnedUntil: inDays(60) });
    await publish(later);
    const coming = await list('/coming', room.writer);
    expect(coming.map(({ documentId, field }) => [documentId, field])).toEqual([
      [pinned, 'pinnedUntil'],
      [alert.documentId, 'endsAt'],
    ]);
  });
});

describe('what waits for work', () => {
  test('an article without a column; a reader’s correction where one may read it', async () => {
    const documentId = await writeAs(room.writer, { title: '没有栏目', column: null });
    await content(cms.strapi, 'correction').create({
      data: { pageUrl: '/', problem: '电话错了', state: 'new' },
    });
    await content(cms.strapi, 'correction').create({
      data: { pageUrl: '/', problem: '处理过的', state: 'done' },
    });
    const kinds = async (token: string) =>
      (await list('/problems', token)).map(({ title, problems }) => [title, problems]);
    expect(await kinds(await signInAs(cms, 'signer'))).toEqual([
      ['电话错了', ['correction']],
      ['没有栏目', ['withoutColumn']],
    ]);
    expect(await kinds(room.writer)).toEqual([['没有栏目', ['withoutColumn']]]);
    await change(documentId, room.writer, { column: room.columnId });
    expect(await kinds(room.writer)).toEqual([]);
  });
});

describe('nobody sees what they may not read', () => {
  const LISTS = ['/drafts', '/changed', '/coming', '/problems'];

  test.each(LISTS)('%s is for those who are signed in', async (path) => {
    await cms.http.get(`/portal/desk${path}`).expect(401);
    await get(path, 'Bearer none').expect(401);
  });

  test('of other types there is nothing', async () => {
    await writeAs(room.admin, { title: '没有栏目', column: null });
    const reader = await whoReads('reader', 'api::enterprise.enterprise');
    for (const path of LISTS) expect([path, await list(path, reader)]).toEqual([path, []]);
  });

  test('what is somebody else’s is left out where one may read one’s own alone', async () => {
    const own = await whoReads('own', 'api::article.article', ['admin::is-creator']);
    for (const path of LISTS) expect([path, await list(path, own)]).toEqual([path, []]);
  });
});

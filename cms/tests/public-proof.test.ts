import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProofEntry } from '@township/rules/review/public-proof';
import type * as PublicProof from '../src/features/public-proof';
import type * as Daily from '../src/features/public-proof/daily';
import { content, publishArticle } from './harness';
import { newsroom, newSlug } from './harness/editing';
import { appDir, compiled } from './harness/paths';
import { until } from './harness/web-origin';

const SCRIPT = path.resolve(appDir, '../examples/verify-proof/verify-proof.mjs');
const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

type Entry = Omit<ProofEntry, 'at'> & { at: string };

const room = newsroom();
const { cms, articles } = room;
let dir: string;
beforeAll(() => (dir = mkdtempSync(path.join(tmpdir(), 'township-proof-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const db = () => cms.strapi.db.connection;
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

const publish = async (data: object = {}) =>
  (await publishArticle(cms.strapi, newSlug('cunzheng'), { column: room.columnId, ...data }))
    .documentId;

const proof = async (documentId: string, type = 'article') =>
  (await cms.http.get(`/api/proofs?type=${type}&documentId=${documentId}`).expect(200)).body;

const kindsOf = async (documentId: string, type?: string): Promise<string[]> =>
  (await proof(documentId, type)).data.entries.map(({ kind }: Entry) => kind);

const verified = () =>
  compiled<typeof PublicProof>('src/features/public-proof').verifyChain(cms.strapi);

const dailyJob = () =>
  compiled<typeof Daily>('src/features/public-proof/daily').daily(cms.strapi) as Required<
    ReturnType<typeof Daily.daily>
  >;

async function uploaded(name: string): Promise<{ id: number; url: string }> {
  const answer = await cms.http
    .post('/upload')
    .set('Authorization', room.admin)
    .attach('files', PDF, name);
  expect(answer.status).toBe(201);
  return answer.body[0];
}

test('published, changed, unpublished: each once, and a draft never', async () => {
  const documentId = await publish();
  await articles().update({ documentId, data: { title: '改过的标题' } });
  expect(await kindsOf(documentId)).toEqual(['published']);
  await articles().publish({ documentId });
  await articles().publish({ documentId });
  expect(await kindsOf(documentId)).toEqual(['published', 'changed']);
  const up = await proof(documentId);
  expect(up.data).toMatchObject({ title: '改过的标题', content: { matches: true } });
  expect(up.data.periods).toMatchObject([{ ends: up.data.entries[1].id }, { until: null }]);
  await articles().unpublish({ documentId });
  const down = await proof(documentId);
  expect(down.data).toMatchObject({ title: null, slug: null, content: null });
  expect(down.data.entries.at(-1)).toMatchObject({ kind: 'withdrawn' });
  expect(JSON.stringify(down)).not.toContain('改过的标题');
  expect((await verified()).fault).toBeNull();
});

test('pinning an article, and what others are called, change no text', async () => {
  const village = await content(cms.strapi, 'village').create({
    data: { name: '甲村', slug: newSlug('cun'), code: '140824103299' },
    status: 'published',
  });
  const documentId = await publish({ villages: [village.documentId] });
  await content(cms.strapi, 'village').update({
    documentId: village.documentId,
    data: { name: '乙村' },
    status: 'published',
  });
  await articles().update({
    documentId,
    data: { pinnedUntil: '2030-01-01T00:00:00.000Z' },
    status: 'published',
  });
  expect(await kindsOf(documentId)).toEqual(['published']);
  expect(await kindsOf(village.documentId, 'village')).toEqual(['published', 'changed']);
});

test('an outsider comes to the same hash, from the public record and the bytes of its files', async () => {
  const file = await uploaded('公示.pdf');
  const documentId = await publish({
    attachments: [{ title: '附件', file: file.id }],
    body: '<p>正文 “甲”</p>',
  });
  const { body } = await cms.http.get(`/api/articles/${documentId}`).expect(200);
  const left = ['updatedAt', 'publishedAt', 'pinnedUntil', 'withdrawnAt', 'withdrawalReason'];
  const others = ['column', 'topics', 'villages', 'enterprises', 'honors'];
  const own = Object.entries<unknown>(body.data).filter(
    ([name]) => ![...left, ...others].includes(name),
  );
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    const named = Object.entries(value).filter(
      ([name, one]) =>
        one !== null &&
        one !== '' &&
        !(Array.isArray(one) && one.length === 0) &&
        !('mime' in value && ['width', 'height', 'mime', 'ext', 'size', 'formats'].includes(name)),
    );
    return Object.fromEntries(named.sort().map(([name, one]) => [name, ordered(one)]));
  };
  const bytes = await cms.http.get(file.url).buffer(true).expect(200);
  const text = JSON.stringify([
    'public-content-1',
    'article',
    documentId,
    ordered(Object.fromEntries(own)),
    [[file.url, sha256(bytes.body)]],
  ]);
  const { data } = await proof(documentId);
  expect(data.content.text).toBe(text);
  expect(data.entries[0].contentHash).toBe(sha256(text));
});

test('a file that readers are offered is deleted: its text has changed', async () => {
  const file = await uploaded('附件.pdf');
  const documentId = await publish({ attachments: [{ title: '附件', file: file.id }] });
  await cms.http
    .delete(`/upload/files/${file.id}?confirm=true`)
    .set('Authorization', room.admin)
    .expect(200);
  expect(await kindsOf(documentId)).toEqual(['published', 'changed']);
});

test('what a moment shows or takes down enters by itself; withdrawn, it keeps its name', async () => {
  const soon = new Date(Date.now() + 1_500).toISOString();
  const withdrawn = await publish({ withdrawnAt: soon, withdrawalReason: '内容有误' });
  const { documentId } = await content(cms.strapi, 'alert').create({
    data: { title: '停水', kind: 'notice', startsAt: soon },
    status: 'published',
  });
  await cms.http.get(`/api/proofs?type=alert&documentId=${documentId}`).expect(404);
  await until('the moments are told', async () => {
    const known = await cms.http.get(`/api/proofs?type=alert&documentId=${documentId}`);
    return known.status === 200 && (await kindsOf(withdrawn)).length === 2;
  });
  expect(await kindsOf(documentId, 'alert')).toEqual(['published']);
  expect((await proof(withdrawn)).data).toMatchObject({
    title: '翟店镇召开工作会议',
    content: null,
    entries: [{ kind: 'published' }, { kind: 'withdrawn' }],
  });
});

test('writes at once come one behind the other', async () => {
  await Promise.all(Array.from({ length: 8 }, () => publish()));
  expect((await verified()).fault).toBeNull();
});

test('a write that is rolled back leaves nothing', async () => {
  const before = (await verified()).entries;
  const rolledBack = cms.strapi.db.transaction(async () => {
    await publish();
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  expect((await verified()).entries).toBe(before);
});

test('the database lets nobody change an entry', async () => {
  await publish();
  for (const statement of [
    "UPDATE public_proofs SET kind = 'changed'",
    'DELETE FROM public_proofs',
    ...(isPostgres ? ['TRUNCATE public_proofs'] : []),
  ]) {
    await expect(db().raw(statement)).rejects.toThrow('只能往后添');
  }
});

test('what came past the portal is entered at the next look', async () => {
  const documentId = await publish();
  await db()('articles').where({ document_id: documentId }).update({ title: '暗改' });
  expect((await proof(documentId)).data.content.matches).toBe(false);
  await db()('public_proof_standing')
    .where({ document_id: documentId })
    .update({ stamp: 'of another day' });
  await dailyJob().plan(new Date());
  await until('it is entered', async () => {
    const [last] = await db()('public_proofs').orderBy('id', 'desc').limit(1);
    return last.document_id === documentId && last.kind === 'changed';
  });
});

test('the end of the chain is noted once a day, for good', async () => {
  const documentId = await publish();
  await dailyJob().run({ head: '2026-12-01' });
  await publish();
  await dailyJob().run({ head: '2026-12-01' });
  const { data } = (await cms.http.get('/api/proofs/heads').expect(200)).body;
  const { entries } = (await proof(documentId)).data;
  const noted = { day: '2026-12-01', id: entries[0].id, hash: entries[0].hash };
  expect(data[0]).toMatchObject(noted);
  await expect(db()('public_proof_heads').delete()).rejects.toThrow('只能往后添');
});

test('the whole chain, page by page', async () => {
  const all: Entry[] = [];
  for (let after = 0; ;) {
    const { body } = await cms.http.get(`/api/proofs/chain?after=${after}&limit=5`).expect(200);
    all.push(...body.data);
    if (all.at(-1)!.id === body.meta.last) break;
    after = all.at(-1)!.id;
  }
  expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1));
});

test.each([
  ['?type=article', 400],
  ['?type=secret&documentId=a', 400],
  ['?type=article&documentId=..', 400],
  ['?type=article&documentId=never-there', 404],
  ['?type=article&documentId=a&status=draft', 403],
  ['/chain?after=-1', 400],
  ['/chain?limit=1001', 400],
  ['/heads?x=1', 400],
  ['/nothing', 404],
])('%s is %i', async (rest, status) => {
  const answer = await cms.http.get(`/api/proofs${rest}`);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ status, code: expect.any(String) });
});

describe('offline', () => {
  type File = { data: { chain: Entry[]; entries: Entry[]; content: { text: string } } };
  let file: File;
  beforeAll(async () => {
    const documentId = await publish();
    await publish();
    await articles().update({ documentId, data: { title: '二稿' }, status: 'published' });
    await publish();
    const address = `/api/proofs/file?type=article&documentId=${documentId}`;
    const answer = await cms.http.get(address).expect(200);
    expect(answer.headers['content-disposition']).toContain(`proof-article-${documentId}.json`);
    file = answer.body;
  });

  const check = (given: File, ...more: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const name = path.join(dir, 'proof.json');
      writeFileSync(name, JSON.stringify(given));
      execFile(process.execPath, [SCRIPT, name, ...more], (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, said: out + err }),
      );
    });

  const spoilt = (spoil: (data: File['data']) => void): File => {
    const copy = structuredClone(file);
    spoil(copy.data);
    return copy;
  };

  const end = () => file.data.chain.at(-1)!;

  test('a file that is right', async () => {
    const { code, said } = await check(file, '--head', `${end().id}:${end().hash}`);
    expect(said).toContain('没有被改过');
    expect(code).toBe(0);
  });

  test.each<[string, (data: File['data']) => void, string]>([
    [
      'a letter of the text',
      (data) => void (data.content.text = data.content.text.replace('二稿', '三稿')),
      '内容被改过',
    ],
    ['an entry', (data) => void (data.chain[1]!.contentHash = '0'.repeat(64)), '被改过'],
    ['a moment', (data) => void (data.chain[2]!.at = '2099-01-01T00:00:00.000Z'), '被改过'],
    ['an entry left out', (data) => void data.chain.splice(1, 1), '缺了记录'],
    [
      'two entries changed over',
      (data) => data.chain.splice(1, 2, data.chain[2]!, data.chain[1]!) && undefined,
      '次序',
    ],
  ])('%s is found', async (_, spoil, words) => {
    const { code, said } = await check(spoilt(spoil));
    expect(said).toContain(words);
    expect(code).toBe(1);
  });

  test('a tail that was cut off is found by a head that was noted', async () => {
    const cut = spoilt((data) => void data.chain.pop());
    expect((await check(cut)).code).toBe(0);
    const { code, said } = await check(cut, '--head', `${end().id}:${end().hash}`);
    expect(said).toContain('不见了');
    expect(code).toBe(1);
  });
});

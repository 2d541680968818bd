import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bootCms, content, publishArticle, type Cms } from './harness';
import { appDir } from './harness/paths';
import { until } from './harness/web-origin';

/* examples/mirror as anyone runs it, against the real CMS with the first town's content. */

const EXAMPLE = path.resolve(appDir, '../examples/mirror/mirror.mjs');

let cms: Cms;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'township-mirror-'));
  cms = await bootCms({ seed: true });
});
afterAll(async () => {
  await cms.stop();
  rmSync(dir, { recursive: true, force: true });
});

const start = (file: string, ...more: string[]) => {
  const args = ['--no-warnings', EXAMPLE, cms.url, path.join(dir, file), ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return { child, ended: once(child, 'close'), output: () => output };
};

/** Brings a mirror up to date; what it says at last. */
async function bringUp(file: string): Promise<string> {
  const { ended, output } = start(file, '--once');
  await ended;
  return output().trim().split('\n').at(-1) ?? '';
}

interface Row {
  type: string;
  documentId: string;
  json: string;
}

function rowsOf(file: string): Row[] {
  const db = new DatabaseSync(path.join(dir, file), { readOnly: true });
  try {
    return db.prepare('SELECT type, documentId, json FROM records').all() as unknown as Row[];
  } finally {
    db.close();
  }
}

const ROUTES: Record<string, string> = {
  article: 'articles',
  village: 'villages',
  column: 'columns',
  topic: 'topics',
  honor: 'honors',
  industry: 'industries',
  enterprise: 'enterprises',
};

/** Records that the mirror holds otherwise than the API answers them. */
async function stale(file: string): Promise<string[]> {
  const found: string[] = [];
  for (const { type, documentId, json } of rowsOf(file)) {
    const route = ROUTES[type];
    if (!route) continue;
    const { body } = await cms.http.get(`/api/${route}/${documentId}`);
    if (JSON.stringify(body.data) !== json) found.push(`${type} ${documentId}`);
  }
  return found;
}

test('a mirror holds everything, as it is answered', async () => {
  expect(await bringUp('one.db')).toBe('equal');
  const types = new Set(rowsOf('one.db').map(({ type }) => type));
  expect([...types].sort()).toEqual([...Object.keys(ROUTES), 'home-page', 'town'].sort());
  expect(await stale('one.db')).toEqual([]);
  expect(await bringUp('one.db')).toBe('equal');
});

test('it follows what is made, renamed, withdrawn and deleted, and what shows what was renamed', async () => {
  const { strapi } = cms;
  const village = await content(strapi, 'village').create({
    data: { name: '示例村', slug: 'shili-cun', code: '140824999401' },
    status: 'published',
  });
  const kept = await publishArticle(strapi, 'liu-xia', { villages: [village.documentId] });
  const gone = await publishArticle(strapi, 'shan-diao');
  const hidden = await publishArticle(strapi, 'che-xia');
  expect(await bringUp('one.db')).toBe('equal');

  await content(strapi, 'village').update({
    documentId: village.documentId,
    data: { name: '改名村', slug: 'gaiming-cun' },
    status: 'published',
  });
  await content(strapi, 'article').delete({ documentId: gone.documentId });
  await content(strapi, 'article').unpublish({ documentId: hidden.documentId });
  expect(await bringUp('one.db')).toBe('equal');
  expect(await stale('one.db')).toEqual([]);
  const rows = new Map(rowsOf('one.db').map((row) => [row.documentId, row.json]));
  expect(rows.get(kept.documentId)).toContain('改名村');
  expect(rows.has(gone.documentId)).toBe(false);
  expect(rows.has(hidden.documentId)).toBe(false);
});

test('killed while it reads everything, and killed while it follows a flood, it is equal in the end', async () => {
  const reading = start('killed.db', '--once');
  await until('some is there', () => {
    try {
      return rowsOf('killed.db').length > 10;
    } catch {
      return false;
    }
  });
  reading.child.kill('SIGKILL');
  await reading.ended;
  expect(await bringUp('killed.db')).toBe('equal');

  const following = start('killed.db');
  const flood = Array.from({ length: 60 }, (_, n) => n).map((n) => async () => {
    const { documentId } = await publishArticle(cms.strapi, `hong-${n}`);
    if (n % 3 === 0) await content(cms.strapi, 'article').delete({ documentId });
  });
  for (const [n, write] of flood.entries()) {
    await write();
    if (n === 30) following.child.kill('SIGKILL');
  }
  await following.ended;
  expect(await bringUp('killed.db')).toBe('equal');
  expect(await stale('killed.db')).toEqual([]);
});

test('after a backup of the portal was put back it starts over', async () => {
  const before = await bringUp('one.db');
  expect(before).toBe('equal');
  const key = { type: 'core', name: 'changes', key: 'log' } as const;
  const state = (await cms.strapi.store.get(key)) as { epoch: string };
  await cms.strapi.store.set({ ...key, value: { ...state, epoch: 'another' } });
  const { ended, output } = start('one.db', '--once');
  await ended;
  expect(output()).toContain('read anew');
  expect(output()).toContain('equal');
});

test('it follows within moments', async () => {
  const following = start('live.db');
  await until('it stands', () => following.output().includes('put'));
  const { documentId } = await publishArticle(cms.strapi, 'ma-shang');
  await until('it is there', () => rowsOf('live.db').some((row) => row.documentId === documentId));
  following.child.kill('SIGTERM');
  await following.ended;
});

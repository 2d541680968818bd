import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createCms } from '@township/client';
import { contract } from '@township/client/contract';
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

/** Records that the mirror holds otherwise than the API answers them. */
async function stale(file: string): Promise<string[]> {
  const client = createCms({ baseUrl: cms.url });
  const reading = Object.fromEntries(
    Object.entries(contract)
      .filter(([, { kind }]) => kind === 'collection')
      .map(([name, { type }]) => [type, client[name as 'villages']]),
  );
  const found: string[] = [];
  for (const { type, documentId, json } of rowsOf(file)) {
    const answered = await reading[type]?.bySlug(documentId);
    if (answered !== undefined && JSON.stringify(answered) !== json)
      found.push(`${type} ${documentId}`);
  }
  return found;
}

test('a mirror holds everything, as it is answered', async () => {
  expect(await bringUp('one.db')).toBe('equal');
  const types = new Set(rowsOf('one.db').map(({ type }) => type));
  expect([...types].sort()).toEqual(
    Object.values(contract)
      .map(({ type }) => type)
      .filter((type) => type !== 'alert')
      .sort(),
  );
  expect(await stale('one.db')).toEqual([]);
  expect(await bringUp('one.db')).toBe('equal');
});

test('it follows what is made, renamed, withdrawn and deleted, and what shows what was renamed', async () => {
  const { strapi } = cms;
  const village = await content(strapi, 'village').create({
    data: { name: '示例村', slug: 'shili-cun', code: '140824103998' },
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

test('after a backup of the portal was put back it starts over, and lets go what the backup does not hold', async () => {
  const { db } = cms.strapi;
  expect(await bringUp('one.db')).toBe('equal');
  const newest = await db.connection('change_log').max({ sequence: 'sequence' });
  const lost = await publishArticle(cms.strapi, 'shi-qu');
  expect(await bringUp('one.db')).toBe('equal');

  // As the backup leaves the database: neither the article nor what the log says of it.
  await db.query('api::article.article').deleteMany({ where: { documentId: lost.documentId } });
  await db.connection('change_log').where('sequence', '>', newest[0]?.sequence).delete();
  await publishArticle(cms.strapi, 'hui-fu-yi-hou');
  const { ended, output } = start('one.db', '--once');
  await ended;
  expect(output()).toContain('read anew');
  expect(output()).toContain('equal');
  const ids = rowsOf('one.db').map(({ documentId }) => documentId);
  expect(ids).not.toContain(lost.documentId);
  expect(await stale('one.db')).toEqual([]);
});

test('it follows within moments', async () => {
  const following = start('live.db');
  await until('it stands', () => following.output().includes('put'));
  const { documentId } = await publishArticle(cms.strapi, 'ma-shang');
  await until('it is there', () => rowsOf('live.db').some((row) => row.documentId === documentId));
  following.child.kill('SIGTERM');
  await following.ended;
});

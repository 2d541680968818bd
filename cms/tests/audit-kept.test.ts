import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LEAST_DAYS_KEPT } from '@township/rules/audit-kept';
import type * as Audit from '../src/features/audit';
import type * as Anchors from '../src/features/audit/anchors-table';
import type * as AuditTable from '../src/features/audit/audit-table';
import type * as Seal from '../src/features/audit/seal';
import type * as Triggers from '../src/features/audit/triggers';
import type * as Database from '../src/features/database';
import { bootCms, type Cms } from './harness';
import { appDir, compiled } from './harness/paths';

const DAY_MS = 86_400_000;

let cms: Cms;
let audit: typeof Audit;
let sealing: typeof Seal;
let table: typeof AuditTable.auditTable;

beforeAll(async () => {
  cms = await bootCms();
  audit = compiled('src/features/audit');
  sealing = compiled('src/features/audit/seal');
  table = compiled<typeof AuditTable>('src/features/audit/audit-table').auditTable;
});
afterAll(() => cms.stop());
beforeAll(() => empty());

/** The log of a portal on which nothing was done yet. */
async function empty(): Promise<void> {
  const { anchorsTable } = compiled<typeof Anchors>('src/features/audit/anchors-table');
  const { installTriggers } = compiled<typeof Triggers>('src/features/audit/triggers');
  for (const name of ['audit_log', 'audit_anchors']) await db().schema.dropTable(name);
  await anchorsTable.install(db());
  await table.install(db());
  await installTriggers(db());
}

const db = () => cms.strapi.db.connection;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
const verify = () => audit.verifyAudit(cms.strapi, new Date());

const seal = () => sealing.sealDays(cms.strapi, new Date());

/** What was done so many days ago. */
async function did(days: number): Promise<void> {
  const { lockUntilCommit } = compiled<typeof Database>('src/features/database');
  await cms.strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(cms.strapi, 'audit');
    const row = {
      action: 'settings.update' as const,
      actorKind: 'system' as const,
      actorId: null,
      actorName: 'system',
      subjectType: null,
      subjectId: null,
      subjectLabel: null,
      ip: null,
      agent: null,
      requestId: null,
      groupId: 'group',
      details: '{}',
    };
    await table.append(trx, row, ago(days));
  });
}

const idsOf = async () => (await table.after(db(), 0, 1_000)).map(({ id }) => id);

test('days are sealed once they are over, days without rows not at all', async () => {
  for (const days of [400, 400, 390, 200, 100, 100, 0]) await did(days);
  const made = await seal();
  expect(made.map(({ lastId, count }) => [lastId, count])).toEqual([
    [2, 2],
    [3, 1],
    [4, 1],
    [6, 2],
  ]);
  expect(await seal()).toEqual([]);
  expect(await verify()).toMatchObject({ rows: 7, fault: null, unguarded: [] });
});

test('the database lets go of no row that is younger than six months, sealed or not', async () => {
  for (const id of [5, 6, 7]) {
    await expect(db()('audit_log').where({ id }).delete()).rejects.toThrow('只能往后添');
  }
  await expect(db()('audit_log').delete()).rejects.toThrow('只能往后添');
  expect(await idsOf()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('sealed days that are old enough go, which is written down; what is left is whole', async () => {
  await sealing.pruneAudit(cms.strapi, new Date(), 395);
  expect(await idsOf()).toEqual([3, 4, 5, 6, 7, 8]);
  const [last] = await table.page(db(), {}, 1, null);
  expect(last).toMatchObject({ action: 'audit.prune', actorKind: 'system' });
  expect(JSON.parse(last!.details)).toMatchObject({ said: { 到第几条: 2, 共几条: 2 } });
  expect((await verify()).fault).toBeNull();
});

test('whoever wants them gone after a day gets six months', async () => {
  await sealing.pruneAudit(cms.strapi, new Date(), 1);
  expect(await idsOf()).toEqual([5, 6, 7, 8, 9]);
  await sealing.pruneAudit(cms.strapi, new Date(), 1);
  expect(await idsOf()).toEqual([5, 6, 7, 8, 9]);
  expect((await verify()).fault).toBeNull();
});

let folder: string;
/** What it reads from its standard input. */
let typed = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anchors-'));
});
afterAll(() => rm(folder, { recursive: true }));
/** Beside the running CMS. */
const run = async (...words: string[]) => {
  const script = path.join(appDir, 'scripts/audit.mjs');
  const child = spawn(process.execPath, [script, ...words], { cwd: appDir, env: process.env });
  child.stdin.end(typed);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, said };
};

describe('the command', () => {
  test('says that all is right, and prints the anchors', async () => {
    expect(await run('verify')).toEqual({ code: 0, said: expect.stringContaining('前后相接') });
    const { said } = await run('anchors');
    const anchors = await audit.listAnchors(cms.strapi);
    expect(said.trim().split('\n')).toHaveLength(anchors.length);
    expect(said).toContain(anchors.at(-1)!.root);
  });

  describe('with anchors that were kept elsewhere', () => {
    let kept: string;
    beforeAll(async () => {
      kept = path.join(folder, 'anchors.txt');
      await writeFile(kept, (await run('anchors')).said);
    });

    test('finds the log right that they are of, however many days came since', async () => {
      await did(0);
      const { code, said } = await run('verify', '--anchors', kept);
      expect([code, said]).toEqual([0, expect.stringMatching(/与另存的 \d+ 个封存一致/)]);
      typed = await readFile(kept, 'utf8');
      expect(await run('verify', '--anchors', '-')).toEqual({ code, said });
      typed = '';
    });

    test('refuses a file that holds none, or something else', async () => {
      for (const text of ['', '2026-11-28 到第 3 条']) {
        const spoilt = path.join(folder, 'spoilt.txt');
        await writeFile(spoilt, text);
        const { code, said } = await run('verify', '--anchors', spoilt);
        expect([text, code, said]).toEqual([text, 2, expect.stringMatching(/没有封存|不是封存/)]);
      }
      expect((await run('verify', '--anchors', path.join(folder, 'none.txt'))).code).toBe(2);
    });
  });

  test('says in words what is wrong, and fails', async () => {
    const isPostgres = cms.strapi.db.dialect.client === 'postgres';
    await db().raw(`DROP TRIGGER audit_log_no_update${isPostgres ? ' ON audit_log' : ''}`);
    await db()('audit_log').where({ id: 7 }).update({ actor_name: '别人' });
    const { code, said } = await run('verify');
    expect(code).toBe(1);
    expect(said).toContain('第 7 条的内容与它的校验值对不上');
    expect(said).toContain('audit_log_no_update');
  });
});

test('a log that was written anew in full, with anchors of its own, is found by one that was kept', async () => {
  const kept = path.join(folder, 'before.txt');
  await writeFile(kept, (await run('anchors')).said);
  await empty();
  for (const days of [400, 400, 390, 200, 100, 100, 0]) await did(days);
  await seal();
  // By itself it is right in every row, and so are its anchors.
  expect((await run('verify')).code).toBe(0);
  const { code, said } = await run('verify', '--anchors', kept);
  expect([code, said]).toEqual([1, expect.stringContaining('与另存的对不上')]);
  await empty();
  expect((await run('verify', '--anchors', kept)).said).toContain('在数据库里没有');
});

test('half of an old day taken away by hand is found', async () => {
  expect(LEAST_DAYS_KEPT).toBe(183);
  await empty();
  for (const days of [400, 400, 390]) await did(days);
  await seal();
  // The guard goes by the row's age; the chain knows more.
  await db()('audit_log').where({ id: 1 }).delete();
  expect((await verify()).fault).toEqual({
    id: 2,
    words: expect.stringContaining('第 1 条不见了'),
  });
});

test('a clock that was ahead for an hour keeps nothing from being sealed', async () => {
  await empty();
  await did(10);
  await did(-300);
  await did(9);
  expect((await seal()).map(({ lastId }) => lastId)).toEqual([1, 3]);
  await did(0);
  expect((await verify()).fault).toBeNull();
});

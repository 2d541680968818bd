import type * as Audit from '../../src/features/audit';
import type * as Triggers from '../../src/features/audit/triggers';
import { compiled } from '../harness/paths';
import { audited } from './support';

const { cms, write, db, verify, seal } = audited();

beforeAll(async () => {
  for (let i = 0; i < 25; i += 1) await write();
});

describe('what was written stays as it is', () => {
  test.each([
    ['UPDATE audit_log SET actor_name = actor_name WHERE id = 1'],
    ['DELETE FROM audit_log WHERE id = 1'],
    ['DELETE FROM audit_log'],
  ])('the database refuses %s', async (statement) => {
    await expect(db().raw(statement)).rejects.toThrow(/操作记录只能往后添/);
    expect((await verify()).fault).toBeNull();
  });

  test('also to put a row in the place of another, to empty the table, or to touch an anchor', async () => {
    const [row] = await db()('audit_log').where({ id: 1 });
    const isPostgres = cms.strapi.db.dialect.client === 'postgres';
    const replace = isPostgres
      ? db()('audit_log').insert(row).onConflict('id').merge()
      : db().raw(
          `INSERT OR REPLACE INTO audit_log (${Object.keys(row).join()}) VALUES (${Object.keys(row)
            .map(() => '?')
            .join()})`,
          Object.values(row) as string[],
        );
    await expect(replace).rejects.toThrow(/操作记录只能往后添/);
    if (isPostgres) await expect(db().raw('TRUNCATE audit_log')).rejects.toThrow(/只能往后添/);
    await seal();
    for (const statement of [
      "UPDATE audit_anchors SET day = '2020-01-01'",
      'DELETE FROM audit_anchors',
    ]) {
      await expect(db().raw(statement)).rejects.toThrow(/只能往后添/);
    }
    expect((await verify()).fault).toBeNull();
  });
});

describe('who gets past the guards of the database is found', () => {
  /** Without the triggers, as an owner of the database may; what is done is taken back. */
  async function tampered(work: () => Promise<unknown>): Promise<Audit.Verified> {
    const triggers = compiled<typeof Triggers>('src/features/audit/triggers');
    const isPostgres = cms.strapi.db.dialect.client === 'postgres';
    const all: { name: string; table: string }[] = [];
    for (const table of ['audit_log', 'audit_anchors']) {
      for (const kind of ['update', 'delete', isPostgres ? 'truncate' : 'replace']) {
        all.push({ name: `${table}_no_${kind}`, table });
      }
    }
    for (const { name, table } of all) {
      await db().raw(
        isPostgres ? 'DROP TRIGGER ?? ON ??' : 'DROP TRIGGER ??',
        isPostgres ? [name, table] : [name],
      );
    }
    const saved = [
      await db()('audit_log').orderBy('id'),
      await db()('audit_anchors').orderBy('last_id'),
    ];
    try {
      await work();
      return await verify();
    } finally {
      for (const [index, table] of ['audit_log', 'audit_anchors'].entries()) {
        await db()(table).delete();
        await db().batchInsert(table, saved[index]!, 50);
      }
      await triggers.installTriggers(db());
    }
  }

  beforeAll(async () => {
    await seal();
    for (let i = 0; i < 5; i += 1) await write();
  });
  afterEach(async () => {
    expect(await verify()).toMatchObject({ fault: null, unguarded: [] });
  });

  test.each(['actor_name', 'subject_label', 'details', 'hash', 'prev_hash'])(
    'one byte of %s',
    async (column) => {
      // Not every row is about something that has a name.
      const { id } = await db()('audit_log').whereNot({ subject_label: '' }).orderBy('id').first();
      const { fault, unguarded } = await tampered(() =>
        db()('audit_log')
          .where({ id })
          .update({ [column]: db().raw("'!' || substr(??, 2)", [column]) }),
      );
      expect(fault?.id).toBe(Number(id));
      expect(unguarded).toHaveLength(6);
    },
  );

  test('its moment, by a millisecond', async () => {
    const { fault } = await tampered(() => db()('audit_log').where({ id: 7 }).increment('at', 1));
    expect(fault).toMatchObject({ id: 7, words: expect.stringContaining('被改过') });
  });

  test('a row taken out', async () => {
    const { fault } = await tampered(() => db()('audit_log').where({ id: 9 }).delete());
    expect(fault).toEqual({ id: 10, words: '第 9 条不见了：被删掉了' });
  });

  test('a row put in between, the others numbered anew', async () => {
    const { fault } = await tampered(async () => {
      const rows = await db()('audit_log').where('id', '>=', 12).orderBy('id', 'desc');
      for (const { id } of rows) {
        await db()('audit_log')
          .where({ id })
          .update({ id: Number(id) + 1 });
      }
      await db()('audit_log').insert({ ...rows.at(-1), id: 12, subject_label: '没有过的事' });
    });
    expect(fault?.id).toBe(12);
  });

  test('two rows that have changed places', async () => {
    const { fault } = await tampered(async () => {
      await db()('audit_log').where({ id: 14 }).update({ id: -1 });
      await db()('audit_log').where({ id: 15 }).update({ id: 14 });
      await db()('audit_log').where({ id: -1 }).update({ id: 15 });
    });
    expect(fault?.id).toBe(14);
  });

  test('an end cut off behind which a day was sealed', async () => {
    const anchors = (await verify()).anchors;
    const { lastId } = anchors.at(-1)!;
    const { fault } = await tampered(() =>
      db()('audit_log')
        .where('id', '>', lastId - 3)
        .delete(),
    );
    expect(fault).toMatchObject({ id: lastId - 2, words: expect.stringContaining('以后的不见了') });
  });

  test('an anchor changed, and one taken out', async () => {
    const { fault } = await tampered(() => db()('audit_anchors').update({ day: '2020-01-01' }));
    expect(fault?.words).toContain('封存');
  });
});

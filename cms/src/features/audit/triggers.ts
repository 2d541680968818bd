import { LEAST_DAYS_KEPT } from '@township/rules/audit-kept';
import type { Connection } from '../database';
import { ANCHORS_TABLE } from './anchors-table';
import { AUDIT_TABLE } from './audit-table';
import { isPostgres } from './dialect';

const REFUSED = '操作记录只能往后添，不能改，也不能删';
const KEPT_MS = LEAST_DAYS_KEPT * 86_400_000;
const isSealed = `EXISTS (SELECT 1 FROM ${ANCHORS_TABLE} WHERE last_id >= OLD.id)`;

interface Trigger {
  name: string;
  table: string;
  sql: string;
}

/** SQLite's own REPLACE deletes a row without telling its triggers: an insert in the place of another is refused as well. */
const sqlite = (table: string, key: string, deletable: string | null): Trigger[] => {
  const refuse = (name: string, when: string, what: string): Trigger => ({
    name: `${table}_${name}`,
    table,
    sql: `CREATE TRIGGER ${table}_${name} BEFORE ${what} ON ${table} ${when}
      BEGIN SELECT RAISE(ABORT, '${REFUSED}'); END`,
  });
  return [
    refuse('no_update', '', 'UPDATE'),
    refuse('no_delete', deletable === null ? '' : `WHEN NOT (${deletable})`, 'DELETE'),
    refuse(
      'no_replace',
      `WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key})`,
      'INSERT',
    ),
  ];
};

const ON_SQLITE: Trigger[] = [
  ...sqlite(
    AUDIT_TABLE,
    'id',
    `OLD.at < CAST(strftime('%s', 'now') AS INTEGER) * 1000 - ${KEPT_MS} AND ${isSealed}`,
  ),
  ...sqlite(ANCHORS_TABLE, 'last_id', null),
];

const FUNCTIONS = [
  `CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '${REFUSED}'; END $$`,
  `CREATE OR REPLACE FUNCTION audit_refuse_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.at < floor(extract(epoch FROM clock_timestamp()) * 1000) - ${KEPT_MS} AND ${isSealed}
     THEN RETURN OLD; END IF;
     RAISE EXCEPTION '${REFUSED}';
   END $$`,
];

const postgres = (table: string, onDelete: string): Trigger[] =>
  [
    { name: 'no_update', event: 'UPDATE', each: 'ROW', does: 'audit_refuse' },
    { name: 'no_delete', event: 'DELETE', each: 'ROW', does: onDelete },
    { name: 'no_truncate', event: 'TRUNCATE', each: 'STATEMENT', does: 'audit_refuse' },
  ].map(({ name, event, each, does }) => ({
    name: `${table}_${name}`,
    table,
    sql: `CREATE TRIGGER ${table}_${name} BEFORE ${event} ON ${table}
      FOR EACH ${each} EXECUTE FUNCTION ${does}()`,
  }));

const ON_POSTGRES: Trigger[] = [
  ...postgres(AUDIT_TABLE, 'audit_refuse_kept'),
  ...postgres(ANCHORS_TABLE, 'audit_refuse'),
];

/** Makes the database itself refuse to change what was written; part of a boot, which one process at a time does. */
export async function installTriggers(connection: Connection): Promise<void> {
  const missing = await missingTriggers(connection);
  if (missing.length === 0) return;
  if (isPostgres(connection)) {
    for (const sql of FUNCTIONS) await connection.raw(sql);
  }
  for (const { sql } of missing) await connection.raw(sql);
}

/** Those that are not there, or do not work any more. */
export async function missingTriggers(connection: Connection): Promise<Trigger[]> {
  if (!isPostgres(connection)) {
    const rows: { name: string }[] = await connection('sqlite_master')
      .select('name')
      .where({ type: 'trigger' });
    const there = new Set(rows.map(({ name }) => name));
    return ON_SQLITE.filter(({ name }) => !there.has(name));
  }
  const { rows } = (await connection.raw(
    `SELECT tgname AS name FROM pg_trigger
     WHERE tgrelid IN (to_regclass('${AUDIT_TABLE}'), to_regclass('${ANCHORS_TABLE}')) AND tgenabled <> 'D'`,
  )) as { rows: { name: string }[] };
  const there = new Set(rows.map(({ name }) => name));
  return ON_POSTGRES.filter(({ name }) => !there.has(name));
}

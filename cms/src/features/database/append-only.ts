import { isPostgres } from './dialect';
import type { Connection } from './table';

/** A table to whose end rows are added, and nothing else is done. */
export interface AppendOnly {
  table: string;
  /** Its primary key. */
  key: string;
  /** What is said to who tries, in Chinese. */
  refused: string;
  /** Rows that may be deleted all the same: a condition on OLD, in each database's SQL. */
  deletable?: { sqlite: string; postgres: string };
}

interface Trigger {
  name: string;
  table: string;
  sql: string;
}

/** SQLite's own REPLACE deletes a row without telling its triggers: an insert in the place of another is refused as well. */
function onSqlite({ table, key, refused, deletable }: AppendOnly): Trigger[] {
  const refuse = (name: string, when: string, what: string): Trigger => ({
    name: `${table}_${name}`,
    table,
    sql: `CREATE TRIGGER ${table}_${name} BEFORE ${what} ON ${table} ${when}
      BEGIN SELECT RAISE(ABORT, '${refused}'); END`,
  });
  return [
    refuse('no_update', '', 'UPDATE'),
    refuse('no_delete', deletable ? `WHEN NOT (${deletable.sqlite})` : '', 'DELETE'),
    refuse(
      'no_replace',
      `WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key})`,
      'INSERT',
    ),
  ];
}

const functionsOnPostgres = ({ table, refused, deletable }: AppendOnly): string[] => [
  `CREATE OR REPLACE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '${refused}'; END $$`,
  `CREATE OR REPLACE FUNCTION ${table}_refuse_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ${deletable?.postgres ?? 'false'} THEN RETURN OLD; END IF;
     RAISE EXCEPTION '${refused}';
   END $$`,
];

const onPostgres = ({ table }: AppendOnly): Trigger[] =>
  [
    { name: 'no_update', event: 'UPDATE', each: 'ROW', does: 'refuse' },
    { name: 'no_delete', event: 'DELETE', each: 'ROW', does: 'refuse_kept' },
    { name: 'no_truncate', event: 'TRUNCATE', each: 'STATEMENT', does: 'refuse' },
  ].map(({ name, event, each, does }) => ({
    name: `${table}_${name}`,
    table,
    sql: `CREATE TRIGGER ${table}_${name} BEFORE ${event} ON ${table}
      FOR EACH ${each} EXECUTE FUNCTION ${table}_${does}()`,
  }));

/** Makes the database itself refuse to change what was written; part of a boot, which one process at a time does. */
export async function guardTables(
  connection: Connection,
  tables: readonly AppendOnly[],
): Promise<void> {
  const missing = await missingGuards(connection, tables);
  if (isPostgres(connection)) {
    const unguarded = tables.filter(({ table }) => missing.some((one) => one.table === table));
    for (const sql of unguarded.flatMap(functionsOnPostgres)) await connection.raw(sql);
  }
  for (const { sql } of missing) await connection.raw(sql);
}

/** Those that are not there, or do not work any more. */
export async function missingGuards(
  connection: Connection,
  tables: readonly AppendOnly[],
): Promise<Trigger[]> {
  if (!isPostgres(connection)) {
    const rows: { name: string }[] = await connection('sqlite_master')
      .select('name')
      .where({ type: 'trigger' });
    const there = new Set(rows.map(({ name }) => name));
    return tables.flatMap(onSqlite).filter(({ name }) => !there.has(name));
  }
  const classes = tables.map(({ table }) => `to_regclass('${table}')`);
  const { rows } = (await connection.raw(
    `SELECT tgname AS name FROM pg_trigger
     WHERE tgrelid IN (${classes.join()}) AND tgenabled <> 'D'`,
  )) as { rows: { name: string }[] };
  const there = new Set(rows.map(({ name }) => name));
  return tables.flatMap(onPostgres).filter(({ name }) => !there.has(name));
}

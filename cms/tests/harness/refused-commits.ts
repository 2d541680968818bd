import type { Core } from '@strapi/strapi';

/**
 * Makes every transaction fail at its COMMIT, and only there, that adds to, changes or empties a table: by a foreign key that is
 * checked at the end.
 *
 * @returns takes it back
 */
export async function refuseCommits(
  strapi: Core.Strapi,
  table: string,
): Promise<() => Promise<void>> {
  const { connection, dialect } = strapi.db;
  const run = async (...statements: string[]) => {
    for (const statement of statements) await connection.raw(statement);
  };
  await run(
    'CREATE TABLE refused_parents (id INTEGER PRIMARY KEY)',
    'CREATE TABLE refused (parent INTEGER REFERENCES refused_parents (id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const events = ['INSERT', 'UPDATE', 'DELETE'];
  if (dialect.client === 'postgres') {
    await run(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN INSERT INTO refused VALUES (1); RETURN NULL; END'`,
      `CREATE TRIGGER refuse AFTER ${events.join(' OR ')} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    return () =>
      run(
        `DROP TRIGGER refuse ON ${table}`,
        'DROP FUNCTION refuse',
        'DROP TABLE refused, refused_parents',
      );
  }
  await run(
    ...events.map(
      (event) =>
        `CREATE TRIGGER refuse_${event} AFTER ${event} ON ${table} BEGIN INSERT INTO refused VALUES (1); END`,
    ),
  );
  return () =>
    run(
      ...events.map((event) => `DROP TRIGGER refuse_${event}`),
      'DROP TABLE refused',
      'DROP TABLE refused_parents',
    );
}

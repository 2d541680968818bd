// @ts-check
import { DatabaseSync } from 'node:sqlite';

/**
 * A mirror in one SQLite file: every record as JSON, and where the mirror stands.
 * @param {string} file
 * @returns {import('@township/client').MirrorStore & { close(): void }}
 */
export function openStore(file) {
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS records (
      type TEXT, documentId TEXT, updatedAt TEXT, json TEXT, PRIMARY KEY (type, documentId));
    CREATE TABLE IF NOT EXISTS place (id INTEGER PRIMARY KEY CHECK (id = 1), cursor TEXT);
  `);
  const put = db.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM records WHERE type = ? AND documentId = ?');
  const moveTo = db.prepare('INSERT OR REPLACE INTO place VALUES (1, ?)');

  /** @param {() => void} work */
  const atOnce = (work) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    async cursor() {
      const row = db.prepare('SELECT cursor FROM place').get();
      return row ? String(row.cursor) : null;
    },
    async clear() {
      atOnce(() => db.exec('DELETE FROM place; DELETE FROM records'));
    },
    async apply(step) {
      atOnce(() => {
        for (const { type, documentId } of step.remove) remove.run(type, documentId);
        for (const { type, documentId, record } of step.put) {
          put.run(type, documentId, record.updatedAt, JSON.stringify(record));
        }
        if (step.cursor !== undefined) moveTo.run(step.cursor);
      });
    },
    async holding(documentId) {
      const rows = db
        .prepare(
          'SELECT type, documentId FROM records WHERE documentId <> ? AND instr(json, ?) > 0',
        )
        .all(documentId, JSON.stringify(documentId));
      return /** @type {import('@township/client').MirrorKey[]} */ (/** @type {unknown} */ (rows));
    },
    async stamps(type) {
      const rows = db.prepare('SELECT documentId, updatedAt FROM records WHERE type = ?').all(type);
      return /** @type {{ documentId: string, updatedAt: string }[]} */ (
        /** @type {unknown} */ (rows)
      );
    },
    close: () => db.close(),
  };
}

import { createRequire } from 'node:module';
import path from 'node:path';

interface Database {
  prepare(sql: string): { all(...values: unknown[]): Record<string, unknown>[] };
  exec(sql: string): void;
  close(): void;
}

/** The database of a stack, to write past the CMS what would take it minutes: no change event tells of it. */
export function openDatabase(dir: string): Database {
  return new (fromCms('better-sqlite3'))(path.join(dir, 'data.db'));
}

const fromCms = createRequire(path.resolve(__dirname, '../../../../cms/package.json'));

/** Column that names the record, and the column of the link tables that points to it. */
const TABLES = {
  articles: { name: 'title', link: 'article_id' },
  enterprises: { name: 'name', link: 'enterprise_id' },
} as const;

/**
 * Puts copies of a published record into the database, with all its relations, named 示例数据 and a number.
 */
export function addCopies(
  database: Database,
  table: keyof typeof TABLES,
  slug: string,
  count: number,
): void {
  const { name, link } = TABLES[table];
  const columns = (of: string) =>
    database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(of)
      .map((column) => `"${String(column.name)}"`);
  const counter = `WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})`;
  const original = `(SELECT id FROM ${table} WHERE slug = '${slug}' AND published_at IS NOT NULL)`;
  const copied = columns(table).filter((column) => column !== '"id"');
  const values = copied.map((column) => {
    if (column === '"document_id"') return `'shilishuju' || printf('%014d', n)`;
    if (column === '"slug"') return `'shili-' || n`;
    return column === `"${name}"` ? `'示例数据' || n || '：' || ${column}` : column;
  });
  database.exec(
    `${counter} INSERT INTO ${table} (${copied}) SELECT ${values} FROM ${table}, n WHERE id = ${original}`,
  );
  const links = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ?`)
    .all(`${table}_%_lnk`);
  for (const { name: linkTable } of links) {
    const kept = columns(String(linkTable)).filter((column) => column !== '"id"');
    const from = kept.map((column) => (column === `"${link}"` ? 'copy.id' : `link.${column}`));
    database.exec(
      `INSERT INTO ${String(linkTable)} (${kept}) SELECT ${from} FROM ${String(linkTable)} link, ${table} copy
       WHERE link.${link} = ${original} AND copy.slug LIKE 'shili-%'`,
    );
  }
}

// @ts-check
import { documentsTable, searchOf } from './cms.mjs';

/** @typedef {{ index: number, documents: number, articles: number }} Sizes bytes; with their indexes */

/** @param {import('./cms.mjs').Strapi} strapi @returns {Promise<Sizes>} */
export async function sizes(strapi) {
  const { connection } = strapi.db;
  return {
    index: Number(await searchOf(strapi).index.engine.size(connection)),
    documents: await tableSize(strapi, documentsTable()),
    articles: await tableSize(strapi, 'articles'),
  };
}

/** @param {import('./cms.mjs').Strapi} strapi @param {string} table @returns {Promise<number>} */
async function tableSize(strapi, table) {
  const { connection, dialect } = strapi.db;
  if (dialect.client === 'postgres') {
    const { rows } = await connection.raw('SELECT pg_total_relation_size(?) AS bytes', [table]);
    return Number(rows[0].bytes);
  }
  const [row] = await connection.raw(
    `SELECT sum(pgsize) AS bytes FROM dbstat WHERE aggregate = TRUE
       AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name = ?)`,
    [table],
  );
  return Number(row.bytes);
}

// @ts-check
const BATCH = 100;

/**
 * Writes articles straight into the database, each published and with its draft, as Strapi stores them.
 * @param {import('./cms.mjs').Strapi['db']['connection']} connection
 * @param {Iterable<import('./corpus.mjs').Article>} articles
 */
export async function loadArticles(connection, articles) {
  const before = await lastId(connection);
  /** @type {object[]} */
  let rows = [];
  for (const article of articles) {
    rows.push(toRow(article, null), toRow(article, article.date));
    if (rows.length < 2 * BATCH) continue;
    await connection('articles').insert(rows);
    rows = [];
  }
  if (rows.length > 0) await connection('articles').insert(rows);
  await spreadOverColumns(connection, before);
}

/** @param {import('./corpus.mjs').Article} article @param {Date | null} publishedAt null for a draft */
const toRow = ({ documentId, date, ...texts }, publishedAt) => ({
  ...texts,
  document_id: documentId,
  source: '示例数据',
  display_date: date,
  created_at: date,
  updated_at: date,
  published_at: publishedAt,
});

/** @param {import('./cms.mjs').Strapi['db']['connection']} connection @returns {Promise<number>} */
async function lastId(connection) {
  const row = await connection('articles').max({ id: 'id' }).first();
  return Number(row?.id ?? 0);
}

/**
 * @param {import('./cms.mjs').Strapi['db']['connection']} connection
 * @param {number} after the articles with higher ids
 */
async function spreadOverColumns(connection, after) {
  /** @type {number[]} */
  const columns = await connection('columns').orderBy('id').pluck('id');
  for (const [i, column] of columns.entries()) {
    await connection.raw(
      `INSERT INTO articles_column_lnk (article_id, column_id, article_ord)
       SELECT id, ?, id FROM articles WHERE id > ? AND (id - ? - 1) / 2 % ? = ?`,
      [column, after, after, columns.length, i],
    );
  }
}

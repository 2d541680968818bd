// @ts-check
import { step } from '../../../scripts/lib/steps.mjs';
import { bootCms, versionsOf } from '../cms.mjs';
import { articles } from '../corpus.mjs';
import { vocabularyOf } from '../fill.mjs';
import { megabytes, milliseconds, plain, whole } from '../rows.mjs';

const EACH = 30;

/** What versions take: thirty of each article, a sentence changed from one to the next. @type {import('./index.mjs').Part} */
export async function versions({ dir, size }) {
  const { strapi } = await step('Booting the CMS', () => bootCms(dir));
  const table = versionsOf();
  const vocabulary = vocabularyOf(strapi);
  let text = 0;
  const started = performance.now();
  await step(`Writing ${EACH} versions of ${size} articles`, async () => {
    for (const article of articles(vocabulary, size)) {
      const key = { uid: 'api::article.article', documentId: article.documentId };
      await strapi.db.transaction(async ({ trx }) => {
        for (let version = 0; version < EACH; version += 1) {
          const content = JSON.stringify(changed(article, version));
          text += Buffer.byteLength(content);
          await table.add(trx, key, told(content, version));
        }
      });
    }
  });
  const ms = (performance.now() - started) / (size * EACH);
  const sums = await strapi.db.connection('document_versions').sum({ bytes: 'size' });
  const stored = Number(sums[0]?.bytes);
  return [
    plain('Versions', whole(size * EACH)),
    plain('Their texts', megabytes(text)),
    plain('As they are stored', megabytes(stored)),
    plain('A version', `${whole(stored / (size * EACH))} bytes`),
    plain('Storing one', milliseconds(ms)),
  ];
}

/** @param {import('../corpus.mjs').Article} article @param {number} version */
function changed(article, version) {
  const sentences = article.body.split('。');
  const at = (version * 7) % sentences.length;
  sentences[at] = `${sentences[at]}，第${version}次修改`;
  return { ...article, body: sentences.join('。') };
}

/** @param {string} content @param {number} version */
const told = (content, version) => ({
  action: version === 0 ? 'create' : 'update',
  at: new Date(),
  actor: { kind: 'person', id: 1, name: '示例数据' },
  restored: null,
  hash: String(version),
  schemaHash: 'bench',
  schema: '{}',
  content,
});

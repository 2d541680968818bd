// @ts-check
/** The CMS in a process of its own: `node bench/serve.mjs <directory> <port>`. What it is asked comes as messages. */
import { parseArgs } from 'node:util';
import { bootCms } from './cms.mjs';
import { fill } from './fill.mjs';
import { answering } from './servers.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const [dir = '', port] = positionals;
const { strapi, port: listensOn } = await bootCms(dir, Number(port));

let published = 0;

answering(listensOn, {
  fill: (amount) => fill(strapi, Number(amount), dir),
  /** As a clerk who writes and publishes at once. @returns {Promise<{ slug: string, title: string }>} */
  publish: async () => {
    published += 1;
    const title = `示例数据 ${Date.now()} ${published}`;
    const column = await strapi.db.query('api::column.column').findOne({});
    const { slug } = await strapi.documents('api::article.article').create({
      data: {
        title,
        summary: '示例数据。',
        body: '<p>示例数据。</p>',
        source: '示例数据',
        displayDate: new Date().toISOString(),
        column: column.documentId,
      },
      status: 'published',
    });
    return { slug, title };
  },
});

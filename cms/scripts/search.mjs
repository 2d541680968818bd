// @ts-check
/**
 * Looks after the search index of the CMS whose environment this is, also while that is running:
 * `node scripts/search.mjs check` tells where index and content differ (exit code 1 when they do),
 * `node scripts/search.mjs rebuild` makes every entry's part of the index anew. From cms/, once built.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
// Strapi's ES modules import a directory, which Node refuses.
const { createStrapi } = require('@strapi/strapi');

const [command] = process.argv.slice(2);
if (command !== 'check' && command !== 'rebuild') {
  console.error('用法：node scripts/search.mjs check | rebuild');
  process.exit(2);
}

// This process looks; it neither loads content nor repairs before it has looked.
Object.assign(process.env, { SEED_MODE: 'skip', SEARCH_REPAIR: 'false' });
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.join(appDir, 'dist');
const strapi = createStrapi({ appDir, distDir });
await strapi.load();
const { care } = require(path.join(distDir, 'src/features/search')).searchOf(strapi);
if (command === 'rebuild') {
  const began = Date.now();
  const done = await care.rebuild();
  console.log(`索引已重建：${done} 条，${((Date.now() - began) / 1000).toFixed(1)} 秒`);
} else {
  const drifts = await care.check();
  for (const { type, missing, outdated, orphaned } of drifts) {
    console.log(
      `${type}：缺 ${missing.length} 条，旧 ${outdated.length} 条，多 ${orphaned.length} 条`,
      [...missing, ...outdated, ...orphaned].slice(0, 20).join(' '),
    );
  }
  if (drifts.length === 0) console.log('索引与内容一致。');
  else process.exitCode = 1;
}
await strapi.destroy();

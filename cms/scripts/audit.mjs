// @ts-check
/**
 * Looks after the audit log of the CMS whose environment this is, also while that is running or cannot start:
 * `node scripts/audit.mjs verify` reads all of it and says where it first breaks (exit code 1 when it does), and
 * `node scripts/audit.mjs anchors` prints what it came to at the end of each day. From cms/, once built.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
// Strapi's ES modules import a directory, which Node refuses.
const { createStrapi } = require('@strapi/strapi');

const [command] = process.argv.slice(2);
if (command !== 'verify' && command !== 'anchors') {
  console.error('用法：node scripts/audit.mjs verify | anchors');
  process.exit(2);
}

const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.join(appDir, 'dist');
// It is not started: nothing of the log may be put right before it was looked at.
const strapi = createStrapi({ appDir, distDir });
/** @type {import('../src/features/audit/verify.js')} */
const audit = require(path.join(distDir, 'src/features/audit/verify'));

/** @param {import('@township/rules/audit-chain').Anchor} anchor */
const print = ({ day, lastId, count, root }) =>
  console.log(`${day}  到第 ${lastId} 条，${count} 条  ${root}`);

try {
  if (command === 'anchors') (await audit.listAnchors(strapi)).forEach(print);
  else {
    const { rows, anchors, fault, unguarded } = await audit.verifyAudit(strapi, new Date());
    if (fault) console.log(`操作记录不对：${fault.words}。它以前的 ${rows} 条没有问题。`);
    else console.log(`操作记录 ${rows} 条，前后相接，没有改动；封存了 ${anchors.length} 天。`);
    const last = anchors.at(-1);
    if (last && !fault) {
      console.log('最近一次封存，请与另外存着的核对：');
      print(last);
    }
    if (unguarded.length > 0) {
      console.log(`数据库少了保护：${unguarded.join('、')}。重启 CMS 会补上，请查是谁去掉的。`);
    }
    if (fault || unguarded.length > 0) process.exitCode = 1;
  }
} finally {
  await strapi.db.destroy();
}

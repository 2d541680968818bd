// @ts-check
/**
 * Looks after the audit log of the CMS whose environment this is, also while that is running or cannot start:
 * `node scripts/audit.mjs verify` reads all of it and says where it first breaks (exit code 1 when it does),
 * `--anchors FILE` beside it holds it against what was printed earlier (`-` is the standard input), and
 * `node scripts/audit.mjs anchors` prints what it came to at the end of each day. From cms/, once built.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
// Strapi's ES modules import a directory, which Node refuses.
const { createStrapi } = require('@strapi/strapi');

/** @type {import('@township/rules/audit-anchors')} */
const { anchorLine, readAnchors } = require('@township/rules/audit-anchors');

/**
 * @param {string} words
 * @returns {never}
 */
function refuse(words) {
  console.error(words);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  options: { anchors: { type: 'string' } },
  allowPositionals: true,
});
const [command] = positionals;
if ((command !== 'verify' && command !== 'anchors') || (command === 'anchors' && values.anchors)) {
  refuse('用法：node scripts/audit.mjs verify [--anchors 文件] | anchors');
}
const saved = values.anchors === undefined ? [] : savedIn(values.anchors);

/** @param {string} file */
function savedIn(file) {
  let text;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return refuse(`读不了另存的封存 ${file}：${error instanceof Error ? error.message : error}`);
  }
  const read = readAnchors(text);
  const wrong = read.indexOf(null);
  if (read.length === 0) refuse(`${file} 里没有封存`);
  if (wrong >= 0) refuse(`${file} 里第 ${wrong + 1} 行（空行不算）不是封存，没有核对`);
  return read.filter((anchor) => anchor !== null);
}

const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.join(appDir, 'dist');
// It is not started: nothing of the log may be put right before it was looked at.
const strapi = createStrapi({ appDir, distDir });
/** @type {import('../src/features/audit/verify.js')} */
const audit = require(path.join(distDir, 'src/features/audit/verify'));

try {
  if (command === 'anchors') {
    for (const anchor of await audit.listAnchors(strapi)) console.log(anchorLine(anchor));
  } else {
    const { rows, anchors, fault, unguarded } = await audit.verifyAudit(strapi, new Date(), saved);
    if (fault) {
      const right = fault.id === null ? '' : `它以前的 ${rows} 条没有问题。`;
      console.log(`操作记录不对：${fault.words}。${right}`);
    } else console.log(`操作记录 ${rows} 条，前后相接，没有改动；封存了 ${anchors.length} 天。`);
    const last = anchors.at(-1);
    if (!fault && saved.length > 0) console.log(`与另存的 ${saved.length} 个封存一致。`);
    else if (last && !fault) {
      console.log('最近一次封存，请与另外存着的核对：');
      console.log(anchorLine(last));
    }
    if (unguarded.length > 0) {
      console.log(`数据库少了保护：${unguarded.join('、')}。重启 CMS 会补上，请查是谁去掉的。`);
    }
    if (fault || unguarded.length > 0) process.exitCode = 1;
  }
} finally {
  await strapi.db.destroy();
}

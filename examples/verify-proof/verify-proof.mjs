#!/usr/bin/env node
// @ts-check
/**
 * Checks a proof file of a township portal with nothing but Node: no network, no package, none of the portal's own code.
 *
 *   node verify-proof.mjs proof.json [--chain page.json …] [--head 123:abcd…]
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @typedef {{id: number, at: string, kind: string, type: string, documentId: string, contentHash: string, prevHash: string, hash: string}} Entry */
/** @typedef {{id: number, hash: string}} Head */

const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/** @type {(words: string) => never} */
const fail = (words) => {
  console.error(`✗ ${words}`);
  process.exit(1);
};

const { file, pages, heads } = readArguments(process.argv.slice(2));
const { data } = read(file);
const { type, documentId, content, entries } = data;
/** @type {Entry[]} */
const chain = pages.length > 0 ? pages.flatMap((page) => read(page).data) : data.chain;

checkChain(chain);
checkHeads(chain, [...heads, ...data.heads]);
checkOwn(chain.filter((one) => one.type === type && one.documentId === documentId));
checkContent();
tell();

/** @param {string[]} given */
function readArguments(given) {
  /** @type {{file: string, pages: string[], heads: Head[]}} */
  const found = { file: '', pages: [], heads: [] };
  for (let at = 0; at < given.length; at++) {
    const word = given[at] ?? '';
    if (word === '--chain') found.pages.push(given[++at] ?? '');
    else if (word === '--head') {
      const [id = '', hash = ''] = (given[++at] ?? '').split(':');
      if (!/^\d+$/.test(id) || !/^[0-9a-f]{64}$/.test(hash)) fail('--head 写成 序号:校验值');
      found.heads.push({ id: Number(id), hash });
    } else if (!found.file && !word.startsWith('--')) found.file = word;
    else fail(`不认识“${word}”`);
  }
  if (!found.file)
    fail('用法：node verify-proof.mjs 存证文件 [--chain 链的一页 …] [--head 序号:校验值]');
  return found;
}

/** @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(name, 'utf8'));
  } catch {
    return fail(`${name} 读不出来，或者不是 JSON`);
  }
}

/** Each entry by itself, and behind the one before. @param {Entry[]} chain */
function checkChain(chain) {
  if (chain.length === 0) fail('文件里没有存证链：请先读 /api/proofs/chain，再用 --chain 给出');
  for (const [index, entry] of chain.entries()) {
    const { id, at, kind, contentHash, prevHash, hash } = entry;
    const before = chain[index - 1];
    if (before && id !== before.id + 1) fail(`第 ${id} 条前面缺了记录，或者次序被调过`);
    if (before && prevHash !== before.hash) fail(`第 ${id} 条接不上前一条`);
    if (id === 1 && prevHash !== 'genesis') fail('第 1 条前面不该还有记录');
    if (before && Date.parse(at) < Date.parse(before.at)) fail(`第 ${id} 条的时间比前一条早`);
    const fields = [prevHash, id, Date.parse(at), kind, entry.type, entry.documentId, contentHash];
    if (hash !== sha256(JSON.stringify(['public-proof-1', ...fields]))) fail(`第 ${id} 条被改过`);
  }
}

/** Heads before the file's part of the chain say nothing of it. @param {Entry[]} chain @param {Head[]} heads */
function checkHeads(chain, heads) {
  const first = chain[0]?.id ?? 0;
  for (const { id, hash } of heads) {
    if (id < first) continue;
    const entry = chain[id - first];
    if (!entry) fail(`第 ${id} 条不见了：另记的校验值说有这一条`);
    if (entry.hash !== hash) fail(`第 ${id} 条与另记的校验值对不上：这以前的记录被整段重写过`);
  }
}

/** What the chain says of this record. @param {Entry[]} own */
function checkOwn(own) {
  if (own.length === 0) fail('存证链里没有这条内容');
  /** @type {string | null} */
  let stands = null;
  for (const { id, kind, contentHash } of own) {
    if ((kind === 'published') !== (stands === null)) fail(`第 ${id} 条说的事当时不会发生`);
    if (kind === 'withdrawn' && contentHash !== stands) fail(`第 ${id} 条撤下的不是当时那一稿`);
    stands = kind === 'withdrawn' ? null : contentHash;
  }
  const listed = JSON.stringify(entries.map((/** @type {Entry} */ one) => one.hash));
  if (listed !== JSON.stringify(own.slice(-entries.length).map(({ hash }) => hash))) {
    fail('文件里列出的记录与存证链不一样');
  }
}

function checkContent() {
  const last = entries.at(-1);
  if (!content) {
    if (last.kind !== 'withdrawn') fail('存证链说内容还在公开，文件里却没有');
    return;
  }
  if (sha256(content.text) !== content.contentHash) fail('内容被改过：它与自己的校验值对不上');
  if (last.kind === 'withdrawn' || last.contentHash !== content.contentHash) {
    fail('内容不是存证链里现在公开的那一稿');
  }
  const [form, ofType, ofDocument, , files] = JSON.parse(content.text);
  const isOwn = form === 'public-content-1' && ofType === type && ofDocument === documentId;
  if (!isOwn) fail('内容是另一条的');
  const named = content.files.map((/** @type {any} */ one) => [one.address, one.sha256]);
  if (JSON.stringify(named.sort()) !== JSON.stringify(files.sort())) fail('列出的文件与内容不一样');
}

function tell() {
  const china = (/** @type {string} */ at) =>
    new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const end = chain.at(-1);
  console.log(`✓ 第 ${chain[0]?.id} 至 ${end?.id} 条没有被改过，链尾 ${end?.id}:${end?.hash}`);
  if (data.title) console.log(`《${data.title}》`);
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'withdrawn') continue;
    const next = entries[index + 1];
    const until = next ? china(next.at) : '现在（北京时间，以文件下载时为准）';
    console.log(`  ${china(entry.at)} 至 ${until}：${entry.contentHash}`);
  }
  for (const { address, sha256: hash } of content?.files ?? []) {
    console.log(`  文件 ${address}：${hash ?? '当时读不到'}`);
  }
}

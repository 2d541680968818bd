import type {
  Proof,
  ProofChainMeta,
  ProofContent,
  ProofDayHead,
  ProofDocument,
  ProofEntry,
  ProofFile,
  ProofHead,
  ProofMeta,
} from './proof-document.js';
import type { ProofPeriod } from './proof.js';
import type { Terms } from './terms.js';

/* Apart from the schemas: what is made of other terms would go into every browser with them. */

const documentType = { zh: '类型', en: 'Type' };
const inHex = ['SHA-256，十六进制', 'SHA-256 in hex'] as const;
const contentHash = {
  zh: '内容校验值',
  en: 'Hash of the content',
  note: inHex,
};
const hash = {
  zh: '校验值',
  en: 'Hash',
  note: [
    '["public-proof-1", prevHash, id, at（毫秒）, kind, type, documentId, contentHash] 写成 JSON 以后的 SHA-256',
    'SHA-256 of the JSON of ["public-proof-1", prevHash, id, at in milliseconds, kind, type, documentId, contentHash]',
  ],
} as const;

export const proofEntryTerms: Terms<ProofEntry> = {
  id: { zh: '序号', en: 'Number', note: ['从 1 起，一个不漏', 'From 1, none left out'] },
  at: { zh: '时间', en: 'When', note: ['UTC', 'UTC'] },
  kind: {
    zh: '怎样变的',
    en: 'What happened',
    note: [
      'published 发布，changed 改动，withdrawn 撤下',
      'published, changed, or withdrawn: no longer up',
    ],
  },
  type: documentType,
  contentHash: {
    ...contentHash,
    note: [
      `${inHex[0]}；撤下时是到那时为止的内容的`,
      `${inHex[1]}; of what was withdrawn, what stood there until then`,
    ],
  },
  prevHash: {
    zh: '前一条的校验值',
    en: 'Hash of the entry before',
    note: ['第一条是 genesis', 'Of the first one: genesis'],
  },
  hash,
};

export const proofPeriodTerms: Terms<ProofPeriod> = {
  contentHash,
  from: { zh: '从', en: 'From', note: ['UTC', 'UTC'] },
  until: { zh: '到', en: 'Until', note: ['UTC；空着是现在还在', 'UTC; null: it is still up'] },
  begins: { zh: '起于第几条', en: 'Entry that began it' },
  ends: { zh: '止于第几条', en: 'Entry that ended it' },
};

export const proofFileTerms: Terms<ProofFile> = {
  address: { zh: '网址', en: 'Address', note: ['从接口的域名起', 'From the origin of the API'] },
  sha256: {
    zh: '校验值',
    en: 'Hash',
    note: [
      `字节的 ${inHex[0]}；读不到时空着`,
      `${inHex[1]} of its bytes; null: it could not be read`,
    ],
  },
};

export const proofContentTerms: Terms<ProofContent> = {
  contentHash,
  matches: {
    zh: '与存证一致',
    en: 'As in the chain',
    note: ['现在公开的就是存证里的那一稿', 'What is up now is what the chain says'],
  },
  text: {
    zh: '公开的内容',
    en: 'What is public of it',
    note: [
      '一行 JSON，它的 SHA-256 就是内容校验值',
      'JSON on one line: its SHA-256 is the hash of the content',
    ],
  },
  files: { zh: '文件', en: 'Files' },
};

export const proofTerms: Terms<Proof> = {
  type: documentType,
  periods: {
    zh: '公开的时段',
    en: 'When which text was up',
    note: ['先的在前', 'Oldest first'],
  },
  entries: {
    zh: '存证记录',
    en: 'Its entries in the chain',
    note: ['先的在前，最多 500 条', 'Oldest first; the newest 500'],
  },
  content: {
    zh: '现在的内容',
    en: 'What is up now',
    note: ['不公开时空着', 'null when nothing is'],
  },
};

export const proofHeadTerms: Terms<ProofHead> = {
  id: { zh: '到第几条', en: 'Up to which entry' },
  hash,
};

export const proofDayHeadTerms: Terms<ProofDayHead> = {
  ...proofHeadTerms,
  day: { zh: '哪一天', en: 'Day', note: ['北京时间', 'In China'] },
  notedAt: { zh: '记下的时间', en: 'Noted at', note: ['UTC', 'UTC'] },
};

export const proofDocumentTerms: Terms<ProofDocument> = {
  ...proofTerms,
  form: { zh: '格式', en: 'Form of this file' },
  chain: {
    zh: '存证链',
    en: 'The chain',
    note: [
      '从这条内容的第一条记录起；超过 5000 条时空着，请读 /api/proofs/chain',
      'From its first entry on; empty where that is more than 5,000: read /api/proofs/chain',
    ],
  },
  heads: { zh: '每日校验值', en: 'Noted heads', note: ['新的在前', 'Newest first'] },
};

export const proofMetaTerms: Terms<ProofMeta> = {
  verifiedAt: { zh: '核对时间', en: 'When the chain was checked', note: ['UTC', 'UTC'] },
  entries: { zh: '核对了几条', en: 'Entries that were right', unit: ['条', 'entries'] },
  head: { zh: '核对到哪里', en: 'Where it ends' },
  fault: {
    zh: '哪里不对',
    en: 'What is wrong',
    note: ['没有不对时空着', 'null when nothing is; in Chinese'],
  },
};

export const proofChainMetaTerms: Terms<ProofChainMeta> = {
  last: { zh: '最后一条的序号', en: 'Number of the last entry' },
};

// @ts-check
import crypto from 'node:crypto';
import { readIfThere, writePrivate } from './files.mjs';

const random = () => crypto.randomBytes(32).toString('base64url');

/** Secrets that no installation shares with another: name → a fresh value. */
export const SECRETS = {
  APP_KEYS: () => [random(), random()].join(','),
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  JWT_SECRET: random,
  DELIVERY_SECRET: random,
};

const HEADER = `# Written by npm start. Holds this installation's secrets: keep it private, keep a copy with the backups.
# Every setting is explained in .env.example.
DATABASE_CLIENT=sqlite
DATABASE_FILENAME=../data/township.db
`;

/**
 * @param {string} text lines of NAME=value; quotes around a value are dropped, a line with # in front is a remark
 * @returns {Record<string, string>}
 */
export function parseEnv(text) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = line.match(/^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/) ?? [];
    if (!name || raw === undefined) continue;
    const quoted = raw.match(/^(["'])(.*)\1(?:\s+#.*)?$/);
    values[name] = quoted ? (quoted[2] ?? '') : raw.replace(/\s+#.*$/, '');
  }
  return values;
}

/**
 * Makes sure that the file holds every secret. What stands in it stays; what is missing is added at the end.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} given secrets that the environment already brings need not be written
 * @returns {{ created: boolean, added: string[], values: Record<string, string> }}
 */
export function ensureEnvFile(file, given) {
  const old = readIfThere(file);
  const text = old ?? HEADER;
  const present = parseEnv(text);
  const missing = Object.entries(SECRETS).filter(([name]) => !present[name] && !given[name]);
  if (missing.length === 0 && old !== null) return { created: false, added: [], values: present };
  const added = missing.map(([name, make]) => `${name}=${make()}\n`).join('');
  const next = text + (text.endsWith('\n') || text === '' ? '' : '\n') + added;
  writePrivate(file, next);
  return {
    created: old === null,
    added: missing.map(([name]) => name),
    values: parseEnv(next),
  };
}

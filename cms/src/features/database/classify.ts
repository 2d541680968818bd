/** Why the database could not do what was asked, although the request was right. */
export type DatabaseProblem = 'away' | 'busy' | 'full' | 'readOnly' | 'broken';

/** What Node.js says of a server that cannot be reached. */
const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** PostgreSQL's SQLSTATEs; the first that fits counts. */
const POSTGRES: [state: RegExp, problem: DatabaseProblem][] = [
  [/^57P0[1235]$/, 'away'], // shutting down, crashed, starting up, idle session ended
  [/^08...$/, 'away'], // connection exceptions
  [/^28...$/, 'away'], // does not let the portal in
  [/^3D000$/, 'away'], // no such database
  [/^53100$/, 'full'],
  [/^53...$/, 'busy'], // out of memory, too many connections
  [/^(40001|40P01|55P03|57014)$/, 'busy'], // serialisation, deadlock, lock not to be had, cancelled
  [/^25006$/, 'readOnly'],
  [/^(58030|58P01|58P02|XX001|XX002)$/, 'broken'],
];

/** SQLite's codes, extended ones included. */
const SQLITE: [code: RegExp, problem: DatabaseProblem][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_READONLY/, 'readOnly'],
  [/^SQLITE_CANTOPEN/, 'away'],
  [/^SQLITE_(IOERR|CORRUPT|NOTADB|NOMEM)/, 'broken'],
];

/** What pg and knex say without a code; knex puts the statement in front. */
const WORDS: [message: RegExp, problem: DatabaseProblem][] = [
  [/(^| - )Connection (terminated|ended)[\w ]*$/, 'away'],
  [/(^| - )Client (has encountered a connection error|was closed) and is not queryable$/, 'away'],
  [/^(timeout expired|timeout exceeded when trying to connect)$/, 'away'],
  [/^Unable to acquire a connection$/, 'away'],
  [/Timeout acquiring a connection/, 'busy'],
];

/** Reads an error that a database driver or knex gave; null for a mistake in the statement or its data. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  if (!isThrown(error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return find(WORDS, error.message);
  if (UNREACHABLE.has(code)) return 'away';
  return find(code.startsWith('SQLITE_') ? SQLITE : POSTGRES, code);
}

const find = (table: [RegExp, DatabaseProblem][], text: string): DatabaseProblem | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Not by `instanceof`: a driver's native code may use another realm's Error. */
const isThrown = (error: unknown): error is { message: string } =>
  typeof error === 'object' &&
  error !== null &&
  'message' in error &&
  typeof error.message === 'string';

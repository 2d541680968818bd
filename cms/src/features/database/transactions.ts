import type { Core } from '@strapi/strapi';
import { noteFailure } from './failures';

/** The parts of knex's client and Transaction that are needed here; neither is typed by knex itself. */
interface Client {
  transaction(...args: unknown[]): Transaction;
}

interface Transaction {
  trxClient: Client & { query(connection: Connection, statement: Statement): Promise<Answer> };
  query(connection: Connection, sql: string, status?: number, value?: unknown): Promise<unknown>;
  _completed: boolean;
  _resolver(value: unknown): void;
}

/** `inTransaction` is better-sqlite3's. */
interface Connection {
  inTransaction?: boolean;
}

type Statement = string | { sql: string };

/** `command` is PostgreSQL's name of what it did. */
interface Answer {
  response?: { command?: string };
}

const STATUS_COMMIT = 1;

/**
 * Makes a transaction whose BEGIN, COMMIT or RELEASE failed fail for its caller. Knex's own `query()`
 * swallows the error, so that `await trx.commit()`, as Strapi calls it, succeeds and its `onCommit` callbacks
 * run (docs/decisions/0145). A transaction that could not be committed stays open until its caller rolls it
 * back, which returns a clean connection.
 */
export function makeTransactionsDurable({ strapi }: { strapi: Core.Strapi }): void {
  guardClient(strapi.db.connection.client as Client);
}

function guardClient(client: Client): void {
  const begin = client.transaction.bind(client);
  client.transaction = (...args) => {
    const transaction = begin(...args);
    guardTransaction(transaction);
    return transaction;
  };
}

function guardTransaction(transaction: Transaction): void {
  const { query } = transaction;
  transaction.query = async (connection, sql, status, value) => {
    if (/^ROLLBACK\b/i.test(sql)) return query.call(transaction, connection, sql, status, value);
    const { trxClient } = transaction;
    if (status !== STATUS_COMMIT) {
      const answer = await trxClient.query(connection, sql);
      guardClient(trxClient);
      guardStatements(trxClient);
      return answer;
    }
    try {
      const sent = trxClient.query(connection, sql);
      transaction._completed = true;
      const answer = await sent;
      // PostgreSQL's answer to the COMMIT of a transaction in which a statement failed.
      if (answer.response?.command === 'ROLLBACK') throw new Error('The transaction had failed.');
      transaction._resolver(value);
      return answer;
    } catch (error) {
      transaction._completed = false;
      noteFailure(error, true);
      throw error;
    }
  };
}

/**
 * SQLite ends a transaction by itself when it runs out of space. Later statements would then run on their own
 * and be kept, although the caller is told that nothing was.
 */
function guardStatements(trxClient: Transaction['trxClient']): void {
  const { query } = trxClient;
  trxClient.query = async (connection, statement) => {
    if (connection.inTransaction === false) throw new Error('The database ended the transaction.');
    return query.call(trxClient, connection, statement);
  };
}

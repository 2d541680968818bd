import type { Core } from '@strapi/strapi';
import { answerForDatabase } from './answer';
import { finishTransactions } from './before-commit';
import { connectSafely, watchConnections } from './connections';
import { keepStatements } from './sqlite';
import { surviveOutages } from './survive';
import { makeTransactionsDurable } from './transactions';

/** Reports failures of the database to the caller; call it before every other feature. */
export function registerDatabase(context: { strapi: Core.Strapi }): void {
  surviveOutages(context);
  keepStatements(context);
  connectSafely(context);
  watchConnections(context);
  makeTransactionsDurable(context);
  finishTransactions(context);
  answerForDatabase(context);
}

export { guardTables, missingGuards, type AppendOnly } from './append-only';
export { beforeCommit } from './before-commit';
export { isPostgres } from './dialect';
export { documents, type Documents, type Entry, type ReadParams, type Uid } from './documents';
export { lockUntilCommit } from './lock';
export { registerDatabase } from './register';
export { sharedFailures } from './shared-failures';
export { stampOfTurn, writeStamp } from './sqlite';
export { installTable, type Connection } from './table';

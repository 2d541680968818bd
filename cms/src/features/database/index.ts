export { beforeCommit } from './before-commit';
export { documents, type Documents, type Entry, type ReadParams, type Uid } from './documents';
export { lockUntilCommit } from './lock';
export { registerDatabase } from './register';
export { sharedFailures } from './shared-failures';
export { stampOfTurn, writeStamp } from './sqlite';
export { installTable, type Connection } from './table';

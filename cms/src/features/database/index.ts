export { documents, type Documents, type Entry, type ReadParams, type Uid } from './documents';
export { lockUntilCommit } from './lock';
export { readWrite, type Write } from './write';

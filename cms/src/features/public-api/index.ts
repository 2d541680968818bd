export { publicCollection, publicList, publicSingle } from './controller';
export { publicApiGuard } from './guard';
export { collections, publicTypes } from './types';
export * as types from './types';

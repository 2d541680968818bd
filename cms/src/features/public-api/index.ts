export { publicCollection, publicList, publicSingle } from './controller';
export { publicApiGuard, type PublicRoute } from './guard';
export { checkKeys, type RawQuery } from './query';
export { refuse } from './refusal';
export { collections, publicTypes } from './types';
export * as types from './types';

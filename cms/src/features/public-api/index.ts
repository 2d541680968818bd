export type { PublicCollectionType } from './definition';
export { countRecords, everyRecord } from './every';
export { readExamples } from './examples';
export { answerBy, type Context } from './answered';
export { OPEN_TO_ALL, publicApiGuard, type PublicRoute } from './guard';
export { jsonBodies } from './json-bodies';
export { checkKeys, type RawQuery } from './query';
export { registerPublicApi } from './register';
export { publicTypes } from './types';

export { readExamples } from './examples';
export { answerBy, type Context } from './answered';
export { OPEN_TO_ALL, publicApiGuard, type PublicRoute } from './guard';
export { checkKeys, type RawQuery } from './query';
export { refuse } from './refusal';
export { registerPublicApi } from './register';
export { publicTypes } from './types';

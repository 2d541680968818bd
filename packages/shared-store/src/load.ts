/* What is not needed everywhere is loaded by whoever needs it: a Redis client takes 20 MB, the limiters 10. */
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as limiters from 'rate-limiter-flexible';
import type * as redisStore from './redis-store';

export const loadLimiters = () => require('rate-limiter-flexible') as typeof limiters;

export const loadRedisStore = () => require('./redis-store') as typeof redisStore;

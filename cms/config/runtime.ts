import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const redisUrl = env('REDIS_URL', '');
  if (redisUrl !== '' && !/^rediss?:\/\/[^/]/.test(redisUrl)) {
    throw new Error('REDIS_URL 不是 Redis 的地址，应如 redis://localhost:6379');
  }
  return {
    /** The Redis that several CMS and sites share. Empty: each process uses its own memory. */
    redisUrl,
  };
};

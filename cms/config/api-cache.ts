import type { Core } from '@strapi/strapi';

const DEFAULT_MB = 64;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const megabytes = env.int('API_CACHE_MB', DEFAULT_MB);
  if (!(megabytes >= 1)) throw new Error(`API_CACHE_MB 应是不小于 1 的兆字节数，现为 ${megabytes}`);
  /** How much memory the answers of the public API may take that are kept. */
  return { bytes: megabytes * 1024 * 1024 };
};

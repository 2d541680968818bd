import type { Core } from '@strapi/strapi';

const READS = 200;
const SEARCHES = 50;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const requests = (name: string, usual: number) => {
    const value = env.int(name, usual);
    if (value >= 0) return value;
    throw new Error(`${name} 应是不小于 0 的整数（0 是不限），现为 ${value}`);
  };
  return {
    /** What one caller without a key may ask of the public API in five seconds; 0 is as much as it wants. */
    reads: requests('API_READ_LIMIT', READS),
    searches: requests('API_SEARCH_LIMIT', SEARCHES),
  };
};

import type { Core } from '@strapi/strapi';

const DEFAULT_DAYS = 400;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const days = env.int('CHANGE_LOG_DAYS', DEFAULT_DAYS);
  if (!(days >= 1)) throw new Error(`CHANGE_LOG_DAYS 应是不小于 1 的天数，现为 ${days}`);
  /** How long the log of changes is kept. */
  return { days };
};

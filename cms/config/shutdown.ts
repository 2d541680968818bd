import type { Core } from '@strapi/strapi';

const LONGEST_SECONDS = 60;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const seconds = env.int('SHUTDOWN_DELAY_SECONDS', 0);
  if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
    throw new Error(`SHUTDOWN_DELAY_SECONDS 要是 0 到 ${LONGEST_SECONDS} 之间的整数`);
  }
  return {
    /** How long `/ready` says that the CMS stops before it takes no connection any more, in milliseconds. */
    delayMs: seconds * 1000,
  };
};

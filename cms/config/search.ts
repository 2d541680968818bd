import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether a boot puts right what the index does not know; scripts/search.mjs looks first. */
  repairAtBoot: env.bool('SEARCH_REPAIR', true),
});

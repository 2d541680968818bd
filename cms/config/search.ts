import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Whether a boot repairs the search index. scripts/search.mjs turns this off, to report before anything is
   * repaired.
   */
  repairAtBoot: env.bool('SEARCH_REPAIR', true),
});

import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Folder under cms/content that holds the town's content files. */
  content: env('TOWN_CONTENT', 'zhaidian'),
  /** `empty`, `skip` or `force`; see src/features/seed. */
  mode: env('SEED_MODE', 'skip'),
});

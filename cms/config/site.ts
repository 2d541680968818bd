import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The site's public origin, as readers reach it. */
  url: env('SITE_URL', ''),
});

import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  email: env('FIRST_ADMIN_EMAIL', ''),
  password: env('FIRST_ADMIN_PASSWORD', ''),
});

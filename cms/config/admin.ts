import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    // Secrets may be absent while an image is built; a production boot without them fails.
    secret: env('ADMIN_JWT_SECRET', ''),
    cookie: {
      sameSite: 'strict',
      // Browsers refuse a secure cookie over plain HTTP, and nobody could sign in. Left out, Strapi goes by
      // the request.
      ...(env.bool('TRUST_PROXY', false) &&
        env('SITE_URL', '').startsWith('https://') && { secure: true }),
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  rateLimit: { enabled: true, interval: 5 * 60 * 1000, max: 10 },
  ai: { enabled: false },
  // Without this line the editing page invites staff to set a preview up.
  preview: { enabled: false, config: { handler: () => null } },
  flags: { nps: false, promoteEE: false, docLinks: false },
});

export default config;

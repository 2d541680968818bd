import type { Core } from '@strapi/strapi';

/** Who carries the CMS's letters. Without SMTP_HOST nothing is sent. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const host = env('SMTP_HOST', '').trim();
  const from = env('SMTP_FROM', '').trim();
  if (host && !from) throw new Error('填了 SMTP_HOST，还要填 SMTP_FROM：发件人的地址');
  const port = env.int('SMTP_PORT', 465);
  const user = env('SMTP_USERNAME', '');
  return {
    host,
    port,
    from,
    /** Signed in only where there is a name. */
    auth: user ? { user, pass: env('SMTP_PASSWORD', '') } : null,
    /** On 465 from the first byte on; elsewhere a server that does not switch to TLS gets no letter, unless it is told so. */
    tls: env('SMTP_TLS', 'required') !== 'off',
    /** Where staff open the admin, for links; empty: letters say where to look. */
    adminUrl: env('ADMIN_URL', '').trim().replace(/\/$/, ''),
  };
};

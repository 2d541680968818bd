import type { Core } from '@strapi/strapi';
import { readHost } from '@township/rules/public-address';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Hosts within one's own network that webhooks may be sent to, over http too. */
  allowedHosts: env.array('WEBHOOK_ALLOWED_HOSTS', []).flatMap((text: string) => {
    if (text.trim() === '') return [];
    const host = readHost(text.trim());
    if (host !== null) return [host];
    throw new Error(
      `WEBHOOK_ALLOWED_HOSTS 里的 ${text} 不是主机，应如 intranet.example.gov.cn 或 10.1.2.3:8080`,
    );
  }),
});

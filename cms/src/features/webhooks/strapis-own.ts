import type { Core } from '@strapi/strapi';

interface StrapiWebhook {
  id: string;
  isEnabled: boolean;
}

interface WebhookStore {
  findWebhooks(): Promise<StrapiWebhook[]>;
  updateWebhook(id: string, webhook: StrapiWebhook): Promise<unknown>;
}

interface WebhookRunner {
  remove(webhook: StrapiWebhook): void;
}

type Context = Parameters<Core.ControllerHandler>[0];

interface Routed {
  routes: { admin: { routes: { path: string; handler: unknown }[] } };
}

/** Closes Strapi's own webhooks: they are neither signed nor sent again, and go to any address. */
export function closeStrapisWebhooks(strapi: Core.Strapi): void {
  const { routes } = strapi.admin as unknown as Routed;
  const own = routes.admin.routes.filter(({ path }) => /^\/webhooks(\/|$)/.test(path));
  if (own.length === 0) throw new Error('Strapi has moved the routes of its webhooks');
  for (const route of own) route.handler = (ctx: Context) => ctx.notFound();
}

/** What was set up in them before this version goes on no more: nobody could switch it off. */
export async function disableStrapisWebhooks(strapi: Core.Strapi): Promise<void> {
  const store = strapi.get('webhookStore') as unknown as WebhookStore;
  const runner = strapi.get('webhookRunner') as unknown as WebhookRunner;
  for (const webhook of await store.findWebhooks()) {
    if (!webhook.isEnabled) continue;
    runner.remove(webhook);
    await store.updateWebhook(webhook.id, { ...webhook, isEnabled: false });
    strapi.log.warn('[webhooks] Strapi 自带的 Webhook 已停用，请在“设置 → Webhook”里重新设置');
  }
}

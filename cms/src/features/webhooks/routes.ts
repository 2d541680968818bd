import type { Core } from '@strapi/strapi';
import { isRecord } from '@township/rules/is-record';
import { openedAt } from '../conflicts';
import { readRange, readWebhook } from './check';
import type { Webhooks } from './manage';

type Context = Parameters<Core.ControllerHandler>[0];
type Action = 'read' | 'create' | 'update' | 'delete';

const ONE = '/:id(\\d{1,15})';
const NONE = '没有这个 Webhook，可能已被删除';
const RENEWED = '刚有人换过密钥，请刷新看一看；再换一次，最早的那个马上就不能用了';
const REPLAYING = '正在重放另一段，等它发完再来，或者确认用这一段代替它';
const NOT_NEXT = '这一条正在发送，或者已经不是下一条了，请看一看再试';

/** What the admin asks, under `/portal/webhooks`. Strapi's own permissions for webhooks guard it: administrators alone have them. */
export function webhookRoutes(strapi: Core.Strapi, webhooks: Webhooks): void {
  const route = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    action: Action,
    answer: (ctx: Context, id: number) => Promise<unknown>,
  ) => ({
    method,
    path: `/portal/webhooks${path}`,
    info: { type: 'admin' as const },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [`admin::webhooks.${action}`] } },
      ],
    },
    handler: async (ctx: Context) => {
      const data = await answer(ctx, Number(ctx.params.id));
      if (data === null) return ctx.notFound(NONE);
      // Some answers hold a secret.
      ctx.set('Cache-Control', 'no-store');
      if (data !== undefined) ctx.body = { data };
    },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '', 'read', () => webhooks.list()),
      route('POST', '', 'create', (ctx) => webhooks.create(readWebhook(strapi, ctx.request.body))),
      route('GET', ONE, 'read', (_, id) => webhooks.find(id)),
      route('PUT', ONE, 'update', (ctx, id) =>
        webhooks.change(id, readWebhook(strapi, ctx.request.body), openedAt(ctx)),
      ),
      route('POST', `${ONE}/switch`, 'update', (ctx, id) =>
        webhooks.switch(id, isOn(ctx.request.body)),
      ),
      route('DELETE', ONE, 'delete', (_, id) => webhooks.remove(id)),
      route('GET', `${ONE}/attempts`, 'read', (ctx, id) =>
        webhooks.attempts(id, numberIn(ctx.query.before)),
      ),
      route('POST', `${ONE}/rotate`, 'update', async (ctx, id) => {
        const renewed = await webhooks.rotate(id, seenIn(ctx.request.body));
        return renewed === false ? ctx.conflict(RENEWED) : renewed;
      }),
      route('POST', `${ONE}/test`, 'update', (_, id) => webhooks.test(id)),
      route('POST', `${ONE}/retry`, 'update', (_, id) => webhooks.retry(id)),
      route('POST', `${ONE}/replay`, 'update', async (ctx, id) => {
        const { body } = ctx.request;
        const begun = await webhooks.replay(id, readRange(body), isInstead(body));
        return begun === false ? ctx.conflict(REPLAYING) : begun;
      }),
      route('POST', `${ONE}/skip`, 'update', async (ctx, id) => {
        const skipped = await webhooks.skip(id, messageIn(ctx.request.body));
        return skipped === false ? ctx.conflict(NOT_NEXT) : skipped;
      }),
    ],
  });
}

const numberIn = (text: unknown) =>
  typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;

const isOn = (body: unknown) => isRecord(body) && body.on === true;

const isInstead = (body: unknown) => isRecord(body) && body.instead === true;

/** Until when a former secret signs, as the page shows it; null where it shows none. */
function seenIn(body: unknown): Date | null {
  const seen = isRecord(body) ? body.formerUntil : null;
  return typeof seen === 'string' ? new Date(seen) : null;
}

const messageIn = (body: unknown) =>
  isRecord(body) && typeof body.message === 'string' ? body.message : '';

import type { Core } from '@strapi/strapi';
import { readMoment } from '@township/rules/china-day';
import { isRecord } from '@township/rules/is-record';
import type { LinkState } from '@township/rules/preview';
import { sendStored } from '../media';
import { isVerifiedRequest, type RequestContext } from '../request-verification';
import { PreviewLinks } from './links';
import { linksTable, type Link, type NewLink } from './links-table';
import { otherLink } from './other-links';
import { filesOf, previewOf } from './previews';

const NONE = '没有这个预览链接';
const CLOSED = '这个预览链接已经失效';

type Answer<Found> = (
  ctx: RequestContext,
  link: Found,
  asked: Record<string, unknown>,
) => Promise<unknown>;
type Find<Found> = (token: unknown) => Promise<{ link: Found; state: LinkState } | null>;

/** What the site asks in the name of whoever holds a link; nobody else is answered. */
export function siteRoutes(strapi: Core.Strapi): void {
  const links = new PreviewLinks(strapi);
  const find: Find<Link> = (token) => links.find(token);
  const findAny: Find<NewLink> = async (token) => (await find(token)) ?? otherLink(strapi, token);
  const route = <Found>(path: string, by: Find<Found>, answer: Answer<Found>) => ({
    method: 'POST' as const,
    path,
    // A site signs its posts.
    config: { auth: false as const },
    handler: async (ctx: RequestContext) => {
      ctx.set('Cache-Control', 'no-store');
      if (!isVerifiedRequest(strapi, ctx)) return ctx.unauthorized('请求没有有效的签名');
      const asked: unknown = ctx.request.body;
      const found = isRecord(asked) ? await by(asked.token) : null;
      if (!found || !isRecord(asked)) return ctx.notFound(NONE);
      return found.state === 'open' ? answer(ctx, found.link, asked) : ctx.gone(CLOSED);
    },
  });
  strapi.server.routes([
    route('/api/previews', find, async (ctx, link, asked) => {
      const preview = await previewOf(strapi, link, {
        at: momentFor(link, asked.at),
        marked: asked.marked === true,
      });
      if (!preview) return ctx.gone(CLOSED);
      await logOpening(strapi, link, asked.reader);
      return { data: preview };
    }),
    route('/api/previews/files', findAny, async (ctx, link, { name }) => {
      const names = await filesOf(strapi, link);
      const isOurs = typeof name === 'string' && names.includes(name);
      if (!isOurs || !(await sendStored(strapi, ctx, name))) return ctx.notFound('没有这个文件');
    }),
  ]);
}

/** Who makes a preview for themselves chooses the moment; who was sent a link sees what holds now. */
function momentFor({ isShared }: Link, asked: unknown): Date {
  const now = new Date();
  if (isShared || typeof asked !== 'string') return now;
  return readMoment(asked) ?? now;
}

/** Each time that a page is opened leaves a line. */
async function logOpening(strapi: Core.Strapi, link: Link, reader: unknown): Promise<void> {
  const { network, device } = isRecord(reader) ? reader : {};
  const short = (text: unknown, length: number) =>
    typeof text === 'string' ? text.slice(0, length) : '';
  await linksTable.addOpening(strapi.db.connection, link.id, {
    at: new Date(),
    network: short(network, 64),
    device: short(device, 20),
  });
}

import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { AuditDetails, AuditRow } from '@township/rules/audit-row';
import { dayInChina } from '@township/rules/china-day';
import { LRUCache } from 'lru-cache';
import { senderOf } from '../publication';
import { auditTable } from './audit-table';
import { csvOf } from './csv';
import { audit } from './record';
import { readQuery, type AuditQuery } from './request';

type Context = Parameters<Core.ControllerHandler>[0];

const PERMISSION = { section: 'settings', category: '操作记录', pluginName: 'admin' } as const;
const READ = 'admin::audit.read';
const PAGE = 50;
/** More is asked for by days. */
const MOST_EXPORTED = 50_000;
const SAME_LOOK_MS = 10 * 60_000;

interface ActionProvider {
  register(action: object): Promise<unknown>;
}

interface Listed {
  rows: AuditRow<Date>[];
  /** To ask for those before; null where there are none. */
  before: number | null;
}

/** What administrators ask of the log. Nothing here changes it; each look at it is written down. */
export async function auditRoutes(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  // Strapi gives its administrators every action that there is; of the other roles none has this one.
  await actionProvider.register({ ...PERMISSION, displayName: '查看和导出', uid: 'audit.read' });
  const route = (path: string, answer: (ctx: Context) => Promise<void>) => ({
    method: 'GET' as const,
    path: `/portal/audit${path}`,
    info: { type: 'admin' as const },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [READ] } },
      ],
    },
    handler: async (ctx: Context) => {
      ctx.set('Cache-Control', 'no-store');
      await answer(ctx);
    },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('', async (ctx) => {
        ctx.body = { data: await list(strapi, ctx) };
      }),
      route('/people', async (ctx) => {
        ctx.body = { data: await listPeople(strapi) };
      }),
      route('/export', async (ctx) => exportRows(strapi, ctx)),
    ],
  });
}

/** Everybody who stands in the log; `actorEmail` is null where there is no account, or none any more. */
async function listPeople(strapi: Core.Strapi) {
  const people = await auditTable.people(strapi.db.connection);
  const accounts: { id: number; email: string }[] = await strapi.db
    .query('admin::user')
    .findMany({ select: ['id', 'email'] });
  const emails = new Map(accounts.map(({ id, email }) => [id, email]));
  return people.map((one) => ({
    ...one,
    actorEmail: one.actorKind === 'person' ? (emails.get(one.actorId ?? 0) ?? null) : null,
  }));
}

async function list(strapi: Core.Strapi, ctx: Context): Promise<Listed> {
  const { filter, before, said } = readQuery(ctx.query);
  const found = await auditTable.page(strapi.db.connection, filter, PAGE + 1, before);
  if (before === null && isNews(ctx, said)) await tellLook(strapi, 'audit.read', said);
  const rows = found.slice(0, PAGE);
  return {
    rows: rows.map((row) => ({
      ...row,
      at: new Date(row.at),
      details: JSON.parse(row.details) as AuditDetails,
    })),
    before: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null,
  };
}

const looks = new LRUCache<string, true>({ max: 1_000, ttl: SAME_LOOK_MS });

/** Whoever goes back and forth looks once. */
function isNews(ctx: Context, said: AuditQuery['said']): boolean {
  const look = JSON.stringify([senderOf(ctx.state).id, said]);
  if (looks.has(look)) return false;
  looks.set(look, true);
  return true;
}

/** What was looked for stands in the list, as what it was done to. */
async function tellLook(
  strapi: Core.Strapi,
  action: 'audit.read' | 'audit.export',
  said: AuditQuery['said'],
): Promise<void> {
  const label = Object.entries(said).map(([name, value]) => `${name}：${value}`);
  const subject = { type: 'audit', id: null, label: label.join('，') || '全部' };
  await audit(strapi, { action, subject, details: { said } });
}

async function exportRows(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { filter, said } = readQuery(ctx.query);
  await tellLook(strapi, 'audit.export', said);
  const name = `操作记录-${dayInChina(new Date())}.csv`;
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.body = Readable.from(
    csvOf(
      strapi,
      (limit, before) => auditTable.page(strapi.db.connection, filter, limit, before),
      MOST_EXPORTED,
    ),
  );
}

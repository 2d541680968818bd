import type { Core, UID } from '@strapi/strapi';
import { auditText } from '@township/rules/audit-text';
import { isRecord } from '@township/rules/is-record';
import { nameOf, senderOf, type Actor } from '../publication';
import { sharedStore } from '../runtime';
import { originOf, type RequestContext } from './origin';
import { auditPersonal } from './personal';
import { audit, type Done, type Subject } from './record';
import { settingsIn } from './settings';

/** Strapi's ways in: each begins a session. */
const SIGN_INS = new Set([
  '/admin/login',
  '/admin/register',
  '/admin/register-admin',
  '/admin/reset-password',
]);
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const REFUSED_SAVES = new Set([400, 409, 413, 422, 507]);
/** Posts that ask. */
const QUESTIONS =
  /\/(?:check-availability|countDraftRelations|countManyEntriesDraftRelations|file-uses)$/;
const TYPE_AND_ENTRY =
  /^\/(?:content-manager\/(?:collection|single)-types|portal\/versions)\/([^/]+)(?:\/([^/]+))?/;

/** Nobody fills the log by being refused: what comes beyond this from one network, or one person, is passed over. */
const REFUSALS = { name: 'audit-refusals', points: 30, duration: 300 };

/**
 * Writes down what requests came to where that is more than what they wrote: sign-ins, refusals, settings, looks at what is personal.
 * It sees each answer as people get it.
 */
export function auditRequests(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    if (/^\/api(?:\/|$)/i.test(ctx.path)) return;
    try {
      await auditRequest(strapi, ctx);
    } catch (error) {
      // Nobody is let in, or shown anything, that could not be written down.
      ctx.remove('Set-Cookie');
      ctx.body = null;
      ctx.status = 500;
      throw error;
    }
  });
}

async function auditRequest(strapi: Core.Strapi, ctx: RequestContext): Promise<void> {
  const sender = senderOf(ctx.state);
  const done = whatWasDone(strapi, ctx, sender);
  if (done && (await hasRoom(strapi, ctx, done))) await audit(strapi, { ...done, ctx });
  if (sender.kind === 'person') await auditPersonal(strapi, ctx);
}

function whatWasDone(strapi: Core.Strapi, ctx: RequestContext, sender: Actor): Done | null {
  const { method, path, status } = ctx;
  const isDone = status >= 200 && status < 300;
  if (method === 'POST' && SIGN_INS.has(path)) return signIn(ctx, isDone);
  if (method === 'POST' && path === '/admin/logout') {
    return isDone && sender.kind === 'person' ? { action: 'session.sign-out' } : null;
  }
  if (sender.kind !== 'person') return null;
  const details = { door: auditText(`${method} ${path}`, 200), reason: messageIn(ctx.body) };
  if (status === 403) {
    return { action: 'refusal.forbidden', subject: subjectIn(strapi, path), details };
  }
  if (!WRITES.has(method)) return null;
  if (REFUSED_SAVES.has(status) && !QUESTIONS.test(path)) {
    return { action: 'refusal.save', subject: subjectIn(strapi, path), details };
  }
  return isDone ? settingsIn(strapi, ctx) : null;
}

function signIn(ctx: RequestContext, isDone: boolean): Done | null {
  const body: unknown = ctx.request.body;
  const typed = isRecord(body) && typeof body.email === 'string' ? body.email : '';
  if (isDone) {
    const { user } = (ctx.body as { data: { user: Parameters<typeof nameOf>[0] } }).data;
    return {
      action: 'session.sign-in',
      actor: { kind: 'person', id: user.id, name: nameOf(user) },
    };
  }
  // Strapi counts those that come too fast, and lets none of them in. Of the other ways in, nobody's name is known.
  if (ctx.status === 429 || ctx.status >= 500 || ctx.path !== '/admin/login') return null;
  return {
    action: 'session.refused',
    // Now and then a password is typed into the first field.
    subject: { type: 'admin::user', id: null, label: /.@./.test(typed) ? typed : '（不是邮箱）' },
    details: { reason: messageIn(ctx.body) },
  };
}

async function hasRoom(
  strapi: Core.Strapi,
  ctx: RequestContext,
  { action }: Done,
): Promise<boolean> {
  if (!action.startsWith('refusal.') && action !== 'session.refused') return true;
  const sender = senderOf(ctx.state);
  const { ip } = originOf(strapi, ctx);
  const caller = sender.kind === 'person' ? `person:${sender.id}` : String(ip);
  return (await sharedStore(strapi).consume(REFUSALS, caller)).allowed;
}

function messageIn(body: unknown): string {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  return auditText(typeof error.message === 'string' ? error.message : '', 300);
}

function subjectIn(strapi: Core.Strapi, path: string): Subject | null {
  const [, type, entry] = TYPE_AND_ENTRY.exec(path) ?? [];
  const schema = type && strapi.contentTypes[type as UID.ContentType];
  if (!schema) return null;
  const isEntry = entry !== undefined && entry !== 'actions';
  return { type, id: isEntry ? entry : null, label: schema.info.displayName };
}

import type { Core, UID } from '@strapi/strapi';
import { can, extentOf } from '@township/rules/staff';
import {
  belongingOf,
  colleaguesOf,
  entryToJudge,
  kindOf,
  staffOf,
  type Account,
  type StaffMember,
} from '../staff';
import { FILE, filesByName } from './stored-file';
import type { FileUses } from './uses';

type Context = Parameters<Core.MiddlewareHandler>[0];

const COOKIE = 'portal_files';
/** As long as an editor may sit over an open page; each answer of the admin begins it anew. */
const LIFETIME_MS = 2 * 60 * 60 * 1000;

/**
 * Requests for pictures in the admin carry no Authorization header: an answer to a signed-in member of staff
 * sets a signed cookie, which is sent with files only. It says who they are; what they may see is asked each time.
 */
export function grantFiles(strapi: Core.Strapi, ctx: Context): void {
  if (ctx.state.isAuthenticatedAdmin !== true && !isAdmin(ctx)) return;
  const { id } = ctx.state.user as Account;
  ctx.cookies.set(COOKIE, `${id}.${Date.now() + LIFETIME_MS}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: '/uploads',
    secure: strapi.config.get<boolean>('admin.auth.cookie.secure', false),
    maxAge: LIFETIME_MS,
    overwrite: true,
  });
}

const isAdmin = (ctx: Context): boolean => ctx.state.auth?.strategy?.name === 'admin';

/** Whether whoever asks is of the staff, and may see a file that is not public, by its name in the store. */
export async function maySeeFile(
  strapi: Core.Strapi,
  uses: FileUses,
  ctx: Context,
  name: string,
): Promise<boolean> {
  const person = await senderOf(strapi, ctx);
  const extent = person && extentOf(person, 'read', 'file');
  if (extent !== 'own') return extent === 'all';
  const fileIds = await filesByName(strapi, [name]);
  const colleagues = await colleaguesOf(strapi, person!.id);
  const brought = await strapi.db
    .query(FILE)
    .count({ where: { id: { $in: fileIds }, createdBy: { id: { $in: colleagues } } } });
  return brought > 0 || isUsedInReach(strapi, uses, person!, fileIds);
}

/** Who holds the cookie, if their account is still open. */
async function senderOf(strapi: Core.Strapi, ctx: Context): Promise<StaffMember | null> {
  const [id, until] = (ctx.cookies.get(COOKIE, { signed: true }) ?? '').split('.').map(Number);
  if (!id || !until || until <= Date.now()) return null;
  const account: (Account & { isActive: boolean }) | null = await strapi.db
    .query('admin::user' as UID.ContentType)
    .findOne({ where: { id }, populate: ['roles'] });
  return account?.isActive ? staffOf(strapi, account) : null;
}

/** Whoever may read an entry sees its pictures, whoever brought them. */
async function isUsedInReach(
  strapi: Core.Strapi,
  uses: FileUses,
  person: StaffMember,
  fileIds: number[],
): Promise<boolean> {
  for (const { contentType, entryId } of await uses.of(fileIds)) {
    const kind = kindOf(contentType);
    const entry = kind && (await entryToJudge(strapi, contentType as UID.ContentType, entryId));
    if (entry && can(person, 'read', { kind, ...belongingOf(contentType, entry) })) return true;
  }
  return false;
}

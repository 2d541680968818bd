import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';

type Context = Parameters<Core.MiddlewareHandler>[0];

/** Who has decided, field by field, what holds where two have written. */
export interface Decided {
  /** The newest version that was looked at: one after it is looked at first. */
  seen: number;
  /** Fields that stay as this save writes them; of all others in question, what the others wrote holds. */
  mine: string[];
}

/** What a write says of the entry that it was made from. */
export interface Precondition {
  /** The version; 0 where there was none yet. */
  base: number;
  /** Of a save; what publishes, withdraws or deletes is refused, so that somebody looks first. */
  mayMerge: boolean;
  decided: Decided | null;
}

const ENTRY =
  /^\/content-manager\/(collection-types|single-types)\/(api::[\w-]+\.[\w-]+)(?:\/(?!actions\/|clone\/|auto-clone\/)(\w+))?(\/actions\/\w+)?\/?$/;
const RESTORE = /^\/portal\/versions\/(api::[\w-]+\.[\w-]+)\/(\w+)\/\d+\/restore$/;

export interface Entry {
  uid: string;
  /** Null for what there is one of. */
  documentId: string | null;
  /** What is asked of it; an action may save first. */
  asked: 'itself' | 'action' | 'restore';
}

/** The one entry that an address of the admin's API is about. */
export function entryAt(path: string): Entry | null {
  const restored = RESTORE.exec(path);
  if (restored) return { uid: restored[1]!, documentId: restored[2]!, asked: 'restore' };
  const [, kind, uid, documentId = null, action] = ENTRY.exec(path) ?? [];
  // Without an id it is a list, or one that is being made.
  if (!uid || (kind === 'collection-types' && documentId === null)) return null;
  return { uid, documentId, asked: action ? 'action' : 'itself' };
}

/** @throws ValidationError */
export function readPrecondition(ctx: Context, entry: Entry): Precondition | null {
  const header = ctx.get('If-Match');
  if (header === '') return null;
  const [, base] = /^"(\d{1,15})"$/.exec(header) ?? [];
  if (base === undefined) throw new errors.ValidationError('If-Match 应是带引号的版本编号');
  const mayMerge = ctx.method === 'PUT' && entry.asked === 'itself';
  return { base: Number(base), mayMerge, decided: readDecided(ctx) };
}

const DECIDED = 'Portal-Decided';

function readDecided(ctx: Context): Decided | null {
  const header = ctx.get(DECIDED);
  if (header === '') return null;
  const read: unknown = parsed(header);
  const { seen, mine } = isRecord(read) ? read : {};
  const isList = Array.isArray(mine) && mine.every((name) => typeof name === 'string');
  if (typeof seen !== 'number' || !isList) throw new errors.ValidationError(`${DECIDED} 不对`);
  return { seen, mine };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

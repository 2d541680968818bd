import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { checkerOf } from '../content-manager';
import type { Entry } from '../database';
import { listed, readable, type Context, type Listed } from './readable';

const ARTICLE = 'api::article.article';
/** What one selection of a list can hold. */
const MOST = 100;

/** What may be set in several articles at once, and what it names. */
const TARGETS = { column: 'api::column.column', topics: 'api::topic.topic' } as const;
type Field = keyof typeof TARGETS;

interface Asked {
  documentIds: string[];
  field: Field;
  /** The documentId of the column, or of the topic that is added. */
  target: string;
  /** Whether those that are not refused are changed although others are. */
  partly: boolean;
}

interface Refused extends Listed {
  reason: string;
}

interface Changed {
  changed: number;
  /** Those that stayed as they were, and why. */
  refused: Refused[];
}

/**
 * Sets the column of several articles, or adds a topic to them; each is a write of its own like one in the form. Unless `partly`, one
 * refusal leaves all of them as they were.
 *
 * @throws ValidationError where what is asked for is no such change
 * @throws NotFoundError where whoever asks may not read what is to be set
 */
export async function changeSeveral(strapi: Core.Strapi, ctx: Context): Promise<Changed> {
  const { documentIds, field, target, partly } = askedIn(ctx.request.body);
  const [found] = await readable(strapi, ctx, TARGETS[field], {
    filters: { documentId: target },
    limit: 1,
  });
  if (!found) throw new errors.NotFoundError('要改成的栏目或专题不存在');
  const entries = await readable(strapi, ctx, ARTICLE, {
    filters: { documentId: { $in: documentIds } },
    limit: MOST,
  });
  const named = await listed(strapi, ctx, ARTICLE, entries);
  const { can } = checkerOf(strapi, ctx, ARTICLE);
  const change: Record<Field, object> = {
    column: { set: [target] },
    topics: { connect: [target] },
  };
  const write = async ({ documentId }: Entry) => {
    await strapi
      .documents(ARTICLE as UID.ContentType)
      .update({ documentId, data: { [field]: change[field] } as object });
  };
  const refused: Refused[] = [];
  const changeAll = async () => {
    for (const [index, entry] of entries.entries()) {
      const reason = can.update(entry, field) ? await refusalOf(write, entry) : '您不能修改这一篇';
      if (reason) refused.push({ ...named[index]!, reason });
    }
    if (refused.length > 0 && !partly) throw new Refusal();
  };
  if (partly) await changeAll();
  else await strapi.db.transaction(changeAll).catch(unlessRefused);
  const stayed = partly || refused.length === 0 ? refused.length : entries.length;
  return { changed: entries.length - stayed, refused };
}

/** Takes back what was written before the first refusal. */
class Refusal extends Error {}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** Why a write was refused; null when it was not. */
async function refusalOf(write: (entry: Entry) => Promise<void>, entry: Entry) {
  try {
    await write(entry);
    return null;
  } catch (error) {
    if (error instanceof errors.ApplicationError) return error.message;
    throw error;
  }
}

/** @throws ValidationError */
function askedIn(body: unknown): Asked {
  const { documentIds, field, target, partly } = isRecord(body) ? body : {};
  const isList =
    Array.isArray(documentIds) &&
    documentIds.length > 0 &&
    documentIds.length <= MOST &&
    documentIds.every((id) => typeof id === 'string');
  if (!isList) throw new errors.ValidationError(`请选择 1 到 ${MOST} 篇文章`);
  if (field !== 'column' && field !== 'topics') throw new errors.ValidationError('请选择要改什么');
  if (typeof target !== 'string') throw new errors.ValidationError('请选择要改成什么');
  return { documentIds, field, target, partly: partly === true };
}

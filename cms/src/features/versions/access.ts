import type { Core, Schema, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkerOf, type Checker } from '../content-manager';
import { isPublicType } from '../publication';
import { entryToJudge } from '../staff';
import { componentOf, writtenFields } from './snapshot';
import type { Key } from './versions-table';

type Context = Parameters<Core.ControllerHandler>[0];

/** A document that the request names, and what its sender may do with it, field by field. */
export interface Access extends Key {
  uid: UID.ContentType;
  mayRead(field: string): boolean;
  mayUpdate(field: string): boolean;
}

/**
 * Who may see or change an entry may see or put back its versions, and nobody else; of a field likewise.
 *
 * @throws NotFoundError where the type has no versions
 * @throws ForbiddenError where the sender may not
 */
export async function accessTo(
  strapi: Core.Strapi,
  ctx: Context,
  action: 'read' | 'update',
): Promise<Access> {
  const { model, documentId } = ctx.params as { model: string; documentId: string };
  if (!isPublicType(model)) throw new errors.NotFoundError('没有这种内容');
  const checker = checkerOf(strapi, ctx, model);
  const subject = (await entryToJudge(strapi, model, documentId)) ?? undefined;
  for (const asked of new Set(['read', action] as const)) {
    // Of an entry that is there no more nobody knows whose it was.
    const isOpen = subject ? checker.can[asked](subject) : !checker.requiresEntity[asked]();
    if (!isOpen || !checker.can[asked]()) throw new errors.ForbiddenError();
  }
  const { attributes } = strapi.contentType(model);
  const may = (does: Checker['can']['read']) => (name: string) => {
    const attribute = attributes[name];
    // A former field goes with the entry: permissions know today's alone.
    return !attribute || pathsOf(strapi, name, attribute).every((path) => does(subject, path));
  };
  return {
    uid: model,
    documentId,
    mayRead: may(checker.can.read),
    mayUpdate: may(checker.can.update),
  };
}

/** What permissions call a field: of a component each of its own. */
const pathsOf = (
  strapi: Core.Strapi,
  path: string,
  attribute: Schema.Attributes[string],
): string[] =>
  attribute.type === 'component'
    ? writtenFields(componentOf(strapi, attribute.component)).flatMap(([name, own]) =>
        pathsOf(strapi, `${path}.${name}`, own),
      )
    : [path];

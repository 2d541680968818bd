import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isRecord } from '@township/rules/is-record';
import { staffRoute } from '../content-manager';
import { accessTo } from './access';
import { Versions } from './versions';

const DOCUMENT = '/portal/versions/:model/:documentId';
const ONE = `${DOCUMENT}/:id(\\d{1,15})`;

/** What the admin asks of versions. Each answer is checked against what its sender may do with the entry itself. */
export function versionRoutes(strapi: Core.Strapi): void {
  const versions = new Versions(strapi);
  strapi.server.routes({
    type: 'admin',
    routes: [
      staffRoute('GET', DOCUMENT, async (ctx) =>
        versions.list(await accessTo(strapi, ctx, 'read'), numberIn(ctx.query.before)),
      ),
      staffRoute('GET', ONE, async (ctx) =>
        versions.find(await accessTo(strapi, ctx, 'read'), Number(ctx.params.id)),
      ),
      staffRoute('POST', `${ONE}/restore`, async (ctx) =>
        versions.restore(
          await accessTo(strapi, ctx, 'update'),
          Number(ctx.params.id),
          fieldsIn(ctx.request.body),
        ),
      ),
    ],
  });
}

const numberIn = (text: unknown) =>
  typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** @throws ValidationError when `fields` is no list of names */
function fieldsIn(body: unknown): string[] | undefined {
  const fields = isRecord(body) ? body.fields : undefined;
  if (fields === undefined) return undefined;
  const isList = Array.isArray(fields) && fields.every((name) => typeof name === 'string');
  if (!isList || fields.length === 0) throw new errors.ValidationError('请选择要恢复的字段');
  return fields;
}

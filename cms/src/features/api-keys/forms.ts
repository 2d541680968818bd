import type { Core } from '@strapi/strapi';
import { formVersion, openedAt, refuseOutdated } from '../conflicts';

/** A key as Strapi's form has it. */
interface Key {
  id: number;
  name: string;
  description: string | null;
  type: string;
  /** Of a `custom` one alone. */
  permissions?: string[] | null;
}

interface KeyService {
  create(...args: unknown[]): Promise<Key>;
  getById(id: number | string, ...rest: unknown[]): Promise<Key | null>;
  update(id: number | string, ...rest: unknown[]): Promise<Key>;
}

const TABLE = 'strapi_api_tokens';

/** Of two who have Strapi's form of a key open, the second is told what the first has changed; each answer says of which version it is. */
export function guardKeyForms({ strapi }: { strapi: Core.Strapi }): void {
  const service = strapi.service('admin::api-token-content-api') as Core.Service & KeyService;
  const { create, getById, update } = service;
  Object.assign(service, {
    create: async (...args) => told(await create(...args)),
    async getById(...args) {
      const key = await getById(...args);
      return key && told(key);
    },
    update: async (id, ...rest) =>
      (await strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).select('id').where({ id }).forUpdate();
        const key = await getById(id);
        const ctx = strapi.requestContext.get();
        if (key && ctx) await refuseOutdated(trx, formOf(key), openedAt(ctx));
        return told(await update(id, ...rest));
      })) as Key,
  } satisfies KeyService);
}

const LABELS = { name: '名称', description: '描述', type: '令牌类型', permissions: '权限' };

const formOf = ({ id, name, description, type, permissions }: Key) => ({
  values: { name, description, type, permissions: [...(permissions ?? [])].sort() },
  labels: LABELS,
  subject: { type: 'admin::api-token', id },
  saves: ['key.update'] as const,
});

const told = (key: Key): Key & { version: string } => ({
  ...key,
  version: formVersion(formOf(key)),
});

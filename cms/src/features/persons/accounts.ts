import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { lockUntilCommit } from '../database';
import { editorsTable } from '../editors';
import { linksTable } from '../preview';
import { scopesTable, staffRoles } from '../staff';

export interface AccountRow {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  password: string | null;
  isActive: boolean;
  registrationToken: string | null;
  roles: { id: number; code: string; name: string }[];
}

type Attributes = Partial<Omit<AccountRow, 'id' | 'roles'>> & {
  roles?: number[];
  resetPasswordToken?: string | null;
  resetPasswordTokenExpiresAt?: Date | null;
};

/** What is used of Strapi's service of staff accounts. */
export interface AccountService {
  create(attributes: Attributes): Promise<AccountRow>;
  updateById(id: number, attributes: Attributes): Promise<AccountRow | null>;
  deleteById(id: number): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
}

export const accountService = (strapi: Core.Strapi) =>
  strapi.service('admin::user') as Core.Service & AccountService;

/** Whatever link somebody was given opens nothing any more. */
const NO_LINKS = {
  registrationToken: null,
  resetPasswordToken: null,
  resetPasswordTokenExpiresAt: null,
};

/**
 * What holds of accounts through whichever door they are changed. Strapi counts among its administrators those who cannot sign in, and
 * lets somebody who was disabled register by an old link.
 */
export function guardAccounts(strapi: Core.Strapi): void {
  const service = accountService(strapi);
  const { updateById, deleteById, deleteByIds } = service;
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    strapi.db.transaction(async () => {
      await lockUntilCommit(strapi, 'accounts');
      const before = await administrators(strapi);
      const result = await work();
      if (before > 0 && (await administrators(strapi)) === 0) {
        throw new errors.ValidationError('至少要留一位能登录的管理员。');
      }
      return result;
    }) as Promise<T>;
  Object.assign(service, {
    updateById(id, attributes) {
      const isDisabled = attributes.isActive === false;
      if (!isDisabled && !attributes.roles) return updateById(id, attributes);
      return guarded(() => updateById(id, { ...attributes, ...(isDisabled && NO_LINKS) }));
    },
    deleteById: (id) => guarded(() => deleteById(id)),
    deleteByIds: (ids) => guarded(() => deleteByIds(ids)),
  } satisfies Omit<AccountService, 'create'>);
}

/** Those who can sign in. */
const administrators = (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query('admin::user').count({
    where: {
      isActive: true,
      password: { $notNull: true },
      roles: { code: staffRoles.administrator.code },
    },
  });

/** With an account ends what it left open; features/sessions ends its sessions. What was shared of an entry stays the entry's. */
export function followAccounts(strapi: Core.Strapi): void {
  const leave = (id: number, isGone: boolean) =>
    strapi.db.transaction(async ({ trx }) => {
      await editorsTable.leaveAll(trx, id);
      await linksTable.revokeOwn(trx, id, new Date());
      if (isGone) await scopesTable.remove(trx, id);
    });
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterUpdate({ params, result }) {
      const { data } = params as { data?: { isActive?: unknown } };
      if (data?.isActive === false) await leave((result as AccountRow).id, false);
    },
    async afterDelete({ result }) {
      const { id } = (result ?? {}) as Partial<AccountRow>;
      if (id !== undefined) await leave(id, true);
    },
  });
}

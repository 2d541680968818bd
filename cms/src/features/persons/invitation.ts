import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { showTyped } from '@township/rules/typed-date';
import { audit } from '../audit';
import { nameOf } from '../publication';
import { accountService, type AccountRow } from './accounts';

/** What opens the page where somebody sets their own password, once. */
export interface Invitation {
  code: string;
  expiresAt: Date;
}

const LIFETIME_MS = 3 * 86_400_000;

interface TokenService {
  createToken(): string;
}

/**
 * Makes the link by which somebody sets their password, whether they had one or not; an earlier one opens nothing any more. It is told
 * once, to whom asks for it.
 *
 * @throws ValidationError where they are disabled
 */
export async function invite(strapi: Core.Strapi, account: AccountRow): Promise<Invitation> {
  if (!account.isActive && !account.registrationToken) {
    throw new errors.ValidationError('账号已经停用，启用以后才能生成链接');
  }
  const { createToken } = strapi.service('admin::token') as Core.Service & TokenService;
  const invitation = { code: createToken(), expiresAt: new Date(Date.now() + LIFETIME_MS) };
  await accountService(strapi).updateById(account.id, {
    resetPasswordToken: invitation.code,
    resetPasswordTokenExpiresAt: invitation.expiresAt,
    // Somebody whom Strapi's own page invited.
    ...(account.registrationToken && { isActive: true, registrationToken: null }),
  });
  await audit(strapi, {
    action: 'account.invite',
    subject: { type: 'admin::user', id: account.id, label: nameOf(account) },
    details: { said: { 有效期到: showTyped(invitation.expiresAt.toISOString()) } },
  });
  return invitation;
}

import type { Core } from '@strapi/strapi';

interface AdminUserService {
  exists(): Promise<boolean>;
  createFirstAdmin(attributes: {
    email: string;
    firstname: string;
    password: string;
    preferedLanguage: string;
  }): Promise<unknown>;
}

/** What the admin itself asks of a password: 8 to 72 characters, a capital, a small letter and a digit. */
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,72}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Creates the super administrator from FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD when there is none.
 * Later changes of the two variables change nothing.
 */
export async function createFirstAdmin({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const email = strapi.config.get<string>('first-admin.email').trim().toLowerCase();
  const password = strapi.config.get<string>('first-admin.password');
  if (!email || !password) return;
  const users = strapi.service('admin::user') as Core.Service & AdminUserService;
  if (await users.exists()) return;
  if (!EMAIL.test(email)) throw new Error(`FIRST_ADMIN_EMAIL 不是邮箱地址：${email}`);
  if (!PASSWORD.test(password)) {
    throw new Error('FIRST_ADMIN_PASSWORD 应为 8 至 72 个字符，含大写字母、小写字母和数字');
  }
  await users.createFirstAdmin({
    email,
    firstname: '管理员',
    password,
    preferedLanguage: 'zh-Hans',
  });
  strapi.log.info(`[first-admin] 已创建第一个管理员 ${email}`);
}

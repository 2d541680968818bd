import type { Core } from '@strapi/strapi';

/** Errors of Strapi's admin API that its pages show as they come. */
const chinese: Readonly<Record<string, string>> = {
  'Invalid credentials': '邮箱或密码不正确。',
  'Too many requests, please try again later.': '尝试次数太多，请过几分钟再试。',
};

/** Says the admin's errors in Chinese. Registered first, it sees every answer last. */
export function registerAdminMessages({ strapi }: { strapi: Core.Strapi }): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    if (!ctx.path.startsWith('/admin/')) return;
    const { error } = (ctx.body ?? {}) as { error?: { message?: string } };
    const message = chinese[error?.message ?? ''];
    if (error && message) error.message = message;
  });
}

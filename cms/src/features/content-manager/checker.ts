import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.ControllerHandler>[0];
type Action = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What is used of the content manager's checker, which every one of its own doors asks. */
export interface Checker {
  can: Record<Action, (entity?: object, field?: string) => boolean>;
  /** Whether it hangs on the entry itself. */
  requiresEntity: Record<Action, () => boolean>;
  sanitizedQuery: Record<Action, (query: object) => Promise<{ filters?: object }>>;
}

/** What the sender of a request may do with a type. */
export const checkerOf = (strapi: Core.Strapi, ctx: Context, model: string): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model });

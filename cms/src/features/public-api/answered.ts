import type { Core } from '@strapi/strapi';

export type Context = Parameters<Core.ControllerHandler>[0];

/**
 * Answers a request that the contract allows.
 *
 * @param make answers it anew; resolves to the body, or to null for anything but 200
 */
export type Answering = (ctx: Context, make: () => Promise<string | null>) => Promise<void>;

const answerings = new WeakMap<Core.Strapi, Answering>();

/** Says how requests are answered that the contract allows; call it while features register. */
export const answerBy = (strapi: Core.Strapi, answering: Answering): void =>
  void answerings.set(strapi, answering);

export const answeringOf = (strapi: Core.Strapi): Answering | undefined => answerings.get(strapi);

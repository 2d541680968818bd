import type { Core } from '@strapi/strapi';
import { ownQuery } from './belonging';
import { colleaguesOf, scopeOf } from './scope';

/** What Strapi calls the condition that holds where a grant is for one's own alone. */
export const OWN = 'api::own';

interface Judged {
  id: number;
  permission: { subject: string | null };
}

interface ConditionProvider {
  register(condition: object): Promise<unknown>;
}

/** Strapi asks it with whoever is signed in, for each of their permissions that has it. */
export async function registerOwnCondition(strapi: Core.Strapi): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: ConditionProvider;
  };
  await conditionProvider.register({
    displayName: '本村或本科室的',
    name: 'own',
    category: '范围',
    handler: async ({ id, permission: { subject } }: Judged) =>
      subject === null
        ? { 'createdBy.id': { $in: await colleaguesOf(strapi, id) } }
        : ownQuery(subject, await scopeOf(strapi, id)),
  });
}

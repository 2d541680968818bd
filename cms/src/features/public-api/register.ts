import { factories, type Core, type UID } from '@strapi/strapi';
import { controllerOf } from './controller';
import { publicTypes } from './types';

/** Gives each type of the contract its routes and its controller, before Strapi reads them. */
export function registerPublicApi({ strapi }: { strapi: Core.Strapi }): void {
  for (const type of publicTypes) {
    const [api, name = ''] = type.uid.split('.');
    const only: ('find' | 'findOne')[] =
      type.kind === 'collection' ? ['find', 'findOne'] : ['find'];
    strapi.get('controllers').add(api, { [name]: controllerOf(type) });
    // Anyone may read what is published: Strapi would look up everybody's rights for each request.
    const config = Object.fromEntries(only.map((action) => [action, { auth: false as const }]));
    const router = factories.createCoreRouter(type.uid as UID.ContentType, { only, config });
    // Strapi accepts here what a routes file would hold; its type does not say so.
    Object.assign(strapi.api(name).routes, { [name]: router });
  }
}

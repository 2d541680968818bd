import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::town.town', { only: ['find'] });

import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::village.village', { only: ['find', 'findOne'] });

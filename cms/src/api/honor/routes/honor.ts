import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::honor.honor', { only: ['find', 'findOne'] });

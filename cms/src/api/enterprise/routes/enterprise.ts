import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::enterprise.enterprise', {
  only: ['find', 'findOne'],
});

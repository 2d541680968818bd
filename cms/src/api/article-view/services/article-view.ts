import type { Core } from '@strapi/strapi';
import { PageViewCounter } from '../../../features/page-views';

export default ({ strapi }: { strapi: Core.Strapi }) => new PageViewCounter(strapi);

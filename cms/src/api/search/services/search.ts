import type { Core } from '@strapi/strapi';
import { searchOf } from '../../../features/search';

export default ({ strapi }: { strapi: Core.Strapi }) => searchOf(strapi);

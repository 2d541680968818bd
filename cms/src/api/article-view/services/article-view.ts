import type { Core } from '@strapi/strapi';
import { ViewCounter } from '../../../features/views';

export default ({ strapi }: { strapi: Core.Strapi }) => new ViewCounter(strapi);

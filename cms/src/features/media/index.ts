import type { Core } from '@strapi/strapi';
import { wordLostFiles } from './lost-file';

type Context = { strapi: Core.Strapi };

export function registerMedia({ strapi }: Context): void {
  wordLostFiles(strapi);
}

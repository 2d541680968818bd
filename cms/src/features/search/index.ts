import type { Core } from '@strapi/strapi';
import { searchOf } from './instance';
import { watchContent } from './sync';

export { searchController } from './controller';
export { searchOf } from './instance';
export { searchRoute } from './route';
export { isSearchType } from './searchable';

type Context = { strapi: Core.Strapi };

/** Keeps the index with every change of what is published. */
export function registerSearch({ strapi }: Context): void {
  const { content, sync } = searchOf(strapi);
  watchContent(strapi, sync, content);
}

/** Makes the index's tables; call it before content is loaded. */
export async function installSearch({ strapi }: Context): Promise<void> {
  await searchOf(strapi).index.install();
}

/** Puts right what changed while no middleware saw it: an upgrade, a restored backup, another program. */
export async function repairSearch({ strapi }: Context): Promise<void> {
  if (!strapi.config.get<boolean>('search.repairAtBoot')) return;
  const repaired = await searchOf(strapi).care.repair();
  if (repaired > 0) strapi.log.info(`[search] 索引有 ${repaired} 条与内容不一致，已更新`);
}

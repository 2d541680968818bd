import type { Core } from '@strapi/strapi';
import { addJobs, registerJobKind } from '../runtime';
import { searchOf } from './instance';
import { addSearchRoutes } from './routes';
import { VERSION } from './store/tables';
import { watchContent } from './sync';

export { searchOf } from './instance';
export { searchRoute } from './route';
export { isSearchType } from './searchable';

/** Each version of the index has its own jobs, since each keeps its own index. */
const CATCH_UP = `search ${VERSION}`;
/** A CMS of another version that still runs for a while writes to that version's index only. */
const CATCH_UP_AFTER_MS = [10, 60, 24 * 60].map((minutes) => minutes * 60_000);

type Context = { strapi: Core.Strapi };

/** Answers searches, and keeps the index with every change of what is published. */
export function registerSearch({ strapi }: Context): void {
  const { content, sync } = searchOf(strapi);
  addSearchRoutes(strapi);
  watchContent(strapi, sync, content);
  registerJobKind(strapi, { name: CATCH_UP, run: () => searchOf(strapi).care.catchUp() });
}

/** Makes the index's tables; call it before content is loaded. */
export async function installSearch({ strapi }: Context): Promise<void> {
  const isNew = await searchOf(strapi).index.install();
  if (!isNew) return;
  const now = Date.now();
  const moments = CATCH_UP_AFTER_MS.map((ms) => new Date(now + ms));
  await addJobs(
    strapi,
    CATCH_UP,
    moments.map((due) => ({ key: due.toISOString(), due, data: null })),
  );
}

/** Repairs what changed unseen: during an upgrade, by a restored backup, or by another program. */
export async function repairSearch({ strapi }: Context): Promise<void> {
  if (!strapi.config.get<boolean>('search.repairAtBoot')) return;
  const repaired = await searchOf(strapi).care.repair();
  if (repaired > 0) strapi.log.info(`[search] 索引有 ${repaired} 条与内容不一致，已更新`);
}

import type { Core } from '@strapi/strapi';
import { registerJobKind } from '../runtime';
import { delegationsTable } from './delegations';
import { checkFlows } from './flow-form';
import { guardFiles } from './files';
import { guardPublishing } from './gate';
import { reviewRoutes } from './routes';
import { roundsTable } from './rounds-table';
import { scheduledKinds } from './schedule';
import { statesTable } from './states-table';

export { act } from './act';
export { isReviewable } from './flows';
export { matterOf } from './matter';
export { isByKey } from './people';
export { ready } from './ready';
export { refused } from './refusal';
export { readEvent } from './request';
export { titleOf } from './signed';
export { standingOf, type ReviewKey, type Standing } from './standing';
export { paragraphsOf, toldAttempt } from './view';

type Context = { strapi: Core.Strapi };

/**
 * 三审三校: what an entry has to go through before readers see it. The rules stand in `@township/rules/review`; here they are held against
 * every write, and what was done is kept.
 */
export function registerReview({ strapi }: Context): void {
  checkFlows(strapi);
  guardPublishing(strapi);
  guardFiles(strapi);
  reviewRoutes(strapi);
  scheduledKinds(strapi).forEach((kind) => registerJobKind(strapi, kind));
}

/** Makes the tables; part of a boot, which one process at a time does. */
export async function installReview({ strapi }: Context): Promise<void> {
  const { connection } = strapi.db;
  await roundsTable.install(connection);
  await statesTable.install(connection);
  await delegationsTable.install(connection);
}

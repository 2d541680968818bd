import type { Core } from '@strapi/strapi';
import { jobsTable, type NewJob } from './jobs-table';
import { JobRunner, type JobKind } from './runner';

export type { NewJob } from './jobs-table';
export type { JobKind } from './runner';

type Context = { strapi: Core.Strapi };

const kinds = new WeakMap<Core.Strapi, JobKind[]>();
const runners = new WeakMap<Core.Strapi, JobRunner>();

/** Says how jobs of a kind are done; call it while features register. A job whose kind a CMS does not know waits for one that does. */
export function registerJobKind(strapi: Core.Strapi, kind: JobKind): void {
  kinds.set(strapi, [...(kinds.get(strapi) ?? []), kind]);
}

/**
 * Adds jobs to be done once at their time, as part of the transaction it is called in.
 *
 * @returns the keys that no job of the name has or had
 */
export async function addJobs(
  strapi: Core.Strapi,
  name: string,
  jobs: readonly NewJob[],
): Promise<Set<string>> {
  return strapi.db.transaction(({ trx }) => jobsTable.add(trx, name, jobs));
}

/** Makes the table; part of a boot, which one process at a time does. */
export async function installJobs({ strapi }: Context): Promise<void> {
  await jobsTable.install(strapi.db.connection);
  await jobsTable.prune(strapi.db.connection);
}

/** A runner of every kind; several may run at the same time. */
export const createJobRunner = (strapi: Core.Strapi): JobRunner =>
  new JobRunner(strapi, kinds.get(strapi) ?? []);

export function startJobs({ strapi }: Context): void {
  const runner = createJobRunner(strapi);
  runners.set(strapi, runner);
  runner.start();
}

export async function stopJobs({ strapi }: Context): Promise<void> {
  await runners.get(strapi)?.stop();
  runners.delete(strapi);
}

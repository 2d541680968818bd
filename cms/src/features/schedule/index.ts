import type { Core } from '@strapi/strapi';
import { Scheduler } from './scheduler';

type Context = { strapi: Core.Strapi };

const schedulers = new WeakMap<Core.Strapi, Scheduler>();

/** Starts telling sites and search when a time has come that changes what readers see. */
export function startSchedule({ strapi }: Context): void {
  const scheduler = new Scheduler(strapi);
  schedulers.set(strapi, scheduler);
  scheduler.start();
}

export async function stopSchedule({ strapi }: Context): Promise<void> {
  await schedulers.get(strapi)?.stop();
  schedulers.delete(strapi);
}

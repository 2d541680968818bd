import type { Core } from '@strapi/strapi';
import { registerJobKind } from '../runtime';
import { Schedule } from './schedule';

export { nextDue, timesWithin } from './due';

/** Tells sites and search when a time has come that changes what readers see. */
export function registerSchedule({ strapi }: { strapi: Core.Strapi }): void {
  registerJobKind(strapi, new Schedule(strapi));
}

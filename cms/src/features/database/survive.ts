import type { Core } from '@strapi/strapi';
import { isFailure } from './failures';

/**
 * Keeps the process alive when background work finds the database unreachable: after a commit, Strapi reads
 * an entry for its events that way. Every other unhandled rejection still ends the process.
 */
export function surviveOutages({ strapi }: { strapi: Core.Strapi }): void {
  process.on('unhandledRejection', (reason) => {
    if (!isFailure(reason)) throw reason;
    const message = reason instanceof Error ? reason.message : String(reason);
    strapi.log.warn(`[database] 后台工作因数据库出错而中断：${message}`);
  });
}

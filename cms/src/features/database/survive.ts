import type { Core } from '@strapi/strapi';
import { isFailure } from './failures';

/**
 * Keeps the process alive when work that nobody waits for meets a database that is away: Strapi reads an entry for its events after
 * the commit like that. Every other rejection that nobody handles still ends the process.
 */
export function surviveOutages({ strapi }: { strapi: Core.Strapi }): void {
  process.on('unhandledRejection', (reason) => {
    if (!isFailure(reason)) throw reason;
    const message = reason instanceof Error ? reason.message : String(reason);
    strapi.log.warn(`[database] 后台工作因数据库出错而中断：${message}`);
  });
}

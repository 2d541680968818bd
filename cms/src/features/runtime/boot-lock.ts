import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Lock } from './lock';
import { openPostgresLock } from './postgres-lock';
import { openSqliteLock } from './sqlite-lock';

const LOOK_EVERY_MS = 300;
const SAY_EVERY_MS = 30_000;

const held = new WeakMap<Core.Strapi, Lock>();

type Context = { strapi: Core.Strapi };

/**
 * Lets one CMS at a time start on a database: migrations, schema, roles, the admin's layout, the search index
 * and the first content are done by one process while the others wait. Call it before Strapi looks at the
 * schema.
 */
export async function beginBoot({ strapi }: Context): Promise<void> {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const lock = await (isPostgres ? openPostgresLock(strapi) : openSqliteLock(strapi));
  held.set(strapi, lock);
  let said = -Infinity;
  while (!(await lock.tryTake())) {
    if (performance.now() - said > SAY_EVERY_MS) {
      said = performance.now();
      strapi.log.info(
        `[boot] 另一个 CMS 正在同一个数据库上启动（${await lock.holder()}），等它完成`,
      );
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** Lets the next one start. A boot that lost the lock on its way was not alone, and fails. */
export async function endBoot({ strapi }: Context): Promise<void> {
  const lock = held.get(strapi);
  held.delete(strapi);
  if (!lock) return;
  try {
    await lock.release();
  } finally {
    await lock.close();
  }
}

/** After a boot that did not come to its end. */
export async function abandonBoot({ strapi }: Context): Promise<void> {
  await held.get(strapi)?.close();
  held.delete(strapi);
}

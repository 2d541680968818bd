import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import request from 'supertest';
import type { TestDatabase } from './database';
import { testEnv } from './env';
import { appDir, distDir } from './paths';
import { createStartedDatabase } from './started';

export { createTestDatabase, type TestDatabase } from './database';
export { createStartedDatabase } from './started';
export { filesCookie, signInAs, signInAsAdmin } from './admin';
export { articleData, content, countRows, publishArticle, queriesDuring } from './content';

export interface Cms {
  strapi: Core.Strapi;
  /** Origin of the listening server, without a trailing slash. */
  url: string;
  /** Requests to that server. */
  http: ReturnType<typeof request>;
  /** Stops the CMS; drops the database unless the caller brought it. */
  stop(): Promise<void>;
}

export interface BootOptions {
  /** Loads the first town's content. */
  seed?: boolean;
  /** A database that outlives this CMS: to boot twice on the same data. */
  database?: TestDatabase;
  /** Serves the admin, which `strapi build` must have built. */
  admin?: boolean;
  /** Over the test environment. */
  env?: Record<string, string>;
}

/** Boots the compiled CMS as production does, on a database of its own that has seen a boot, listening on a free port. */
export async function bootCms(options: BootOptions = {}): Promise<Cms> {
  const database =
    options.database ??
    (await createStartedDatabase(options.seed ? 'with-content' : 'without-content'));
  const before = { ...process.env };
  Object.assign(
    process.env,
    testEnv(database),
    options.seed && { SEED_MODE: 'empty' },
    options.env,
  );

  const strapi = createStrapi({
    appDir,
    distDir,
    serveAdminPanel: options.admin ?? false,
    autoReload: false,
  });
  const publicDir = path.join(database.dir, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  strapi.config.set('dirs.static.public', publicDir);
  try {
    await strapi.load();
  } catch (error) {
    // What a half-started CMS holds open would keep the whole run from ending; that it cannot end well says nothing new.
    await strapi.destroy().catch(() => undefined);
    process.env = before;
    throw error;
  }
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    strapi,
    url,
    http: request(url),
    stop: async () => {
      await databaseAtRest(strapi);
      await strapi.destroy();
      process.env = before;
      if (!options.database) await database.drop();
    },
  };
}

/**
 * Strapi reads an entry for its event after the commit and waits for nobody:
 * a connection pool destroyed meanwhile would fail the suite a minute later.
 */
async function databaseAtRest(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client;
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}

// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: scripts run from wherever the clone stands. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const CMS = path.join(ROOT, 'cms');
export const WEB = path.join(ROOT, 'apps/web');
export const UPLOADS = path.join(CMS, 'public/uploads');
export const ENV_FILE = path.join(ROOT, '.env');

/** What a running portal keeps: database, log, lock. Ignored by git. */
export const DATA = path.join(ROOT, 'data');
export const LOG_FILE = path.join(DATA, 'portal.log');
export const LOCK_FILE = path.join(DATA, 'portal.lock');
export const PENDING_ADMIN_FILE = path.join(DATA, 'first-admin.json');

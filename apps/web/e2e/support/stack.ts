import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './ports';
import { ServerProcess } from './server-process';

const WEB_DIR = path.resolve(__dirname, '../..');
const CMS_DIR = path.resolve(WEB_DIR, '../../cms');
const NEXT = path.join(WEB_DIR, 'node_modules/next/dist/bin/next');

export const EDITOR = { email: 'editor@example.cn', password: 'Journey-2026' };

export interface Stack {
  /** Holds the database and the uploaded files. */
  dir: string;
  /** Origins, without a trailing slash. */
  cmsUrl: string;
  siteUrl: string;
  /** Shared by both servers; signs change events and views. */
  secret: string;
  cms: ServerProcess;
  site: ServerProcess;
  /** Stops both and removes their data. */
  remove(): Promise<void>;
}

const secret = () => randomBytes(24).toString('hex');

export interface StackOptions {
  /** Directory of a stopped stack to copy the content from; without one the CMS loads it when it starts. */
  template?: string;
  /** A CMS without any content. */
  empty?: boolean;
  /** The CMS tells the site of no change: the site then makes the pages that it is asked for, and no others ahead. */
  untold?: boolean;
}

/** The built CMS on a database of its own, and the built site; neither runs yet. */
export async function createStack({ template, empty, untold }: StackOptions = {}): Promise<Stack> {
  const dir = mkdtempSync(path.join(tmpdir(), 'township-e2e-'));
  if (template && !empty) cpSync(template, dir, { recursive: true });
  const publicDir = path.join(dir, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  const siteUrl = `http://localhost:${sitePort}`;
  const delivery = secret();

  const cms = new ServerProcess({
    args: [path.join(__dirname, 'cms-server.mjs')],
    cwd: CMS_DIR,
    readyUrl: `${cmsUrl}/ready`,
    env: {
      ENV_PATH: path.join(dir, 'no.env'),
      HOST: '127.0.0.1',
      CMS_PORT: String(cmsPort),
      PUBLIC_DIR: publicDir,
      STRAPI_TELEMETRY_DISABLED: 'true',
      APP_KEYS: `${secret()},${secret()}`,
      API_TOKEN_SALT: secret(),
      ADMIN_JWT_SECRET: secret(),
      TRANSFER_TOKEN_SALT: secret(),
      ENCRYPTION_KEY: secret(),
      JWT_SECRET: secret(),
      DELIVERY_SECRET: delivery,
      ...(!untold && { WEB_ORIGINS: siteUrl }),
      SITE_URL: siteUrl,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(dir, 'data.db'),
      TOWN_CONTENT: 'zhaidian',
      SEED_MODE: empty ? 'skip' : 'empty',
      FIRST_ADMIN_EMAIL: EDITOR.email,
      FIRST_ADMIN_PASSWORD: EDITOR.password,
    },
  });
  const site = new ServerProcess({
    args: [NEXT, 'start', '--port', String(sitePort), '--hostname', 'localhost'],
    cwd: WEB_DIR,
    readyUrl: `${siteUrl}/robots.txt`,
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(sitePort),
      CMS_URL: cmsUrl,
      SITE_URL: siteUrl,
      DELIVERY_SECRET: delivery,
      PAGE_CACHE_DIR: path.join(dir, 'pages'),
      TRUST_PROXY: 'true',
    },
  });

  return {
    dir,
    cmsUrl,
    siteUrl,
    secret: delivery,
    cms,
    site,
    async remove() {
      await Promise.all([site.stop(), cms.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const DEPLOY = path.resolve(__dirname, '..');
export const ROOT = path.resolve(DEPLOY, '..');

/** What lies in the public folder. */
export const PUBLIC_FILES = [
  'picture.webp',
  'tong_zhi_0123456789.pdf',
  '申请表_0123456789.docx',
  'gong_wen_0123456789.ofd',
];

/** The real nginx with the production configuration, in front of two small servers that stand for site and CMS. */
export async function nginxInFront() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-nginx-'));
  fs.chmodSync(dir, 0o755);
  fs.mkdirSync(path.join(dir, 'uploads/public'), { recursive: true });
  fs.writeFileSync(path.join(dir, 'uploads/draft_0123456789.pdf'), 'a draft');
  for (const name of PUBLIC_FILES) {
    fs.writeFileSync(path.join(dir, 'uploads/public', name), 'a public file');
  }
  fs.mkdirSync(path.join(dir, 'tmp'), { mode: 0o777 });

  const web = await upstream('web');
  const cms = await upstream('cms');
  const [sitePort, adminPort] = [await freePort(), await freePort()];
  const log = path.join(dir, 'access.log');
  const portal = render(fs.readFileSync(path.join(DEPLOY, 'nginx/portal.conf.template'), 'utf8'), {
    NGINX_RESOLVER: '127.0.0.1',
    NGINX_LOG: log,
    NGINX_CONF: path.join(DEPLOY, 'nginx'),
    NGINX_CACHE: path.join(dir, 'tmp/answers'),
    NGINX_UPLOADS: path.join(dir, 'uploads'),
    NGINX_SITE_PORT: `127.0.0.1:${sitePort}`,
    NGINX_ADMIN_PORT: `127.0.0.1:${adminPort}`,
    NGINX_SCHEME: 'https',
    WEB_UPSTREAM: `http://127.0.0.1:${web.port}`,
    CMS_UPSTREAM: `http://127.0.0.1:${cms.port}`,
  });
  fs.writeFileSync(path.join(dir, 'portal.conf'), portal);
  const main = path.join(dir, 'nginx.conf');
  fs.writeFileSync(main, mainConfig(dir));

  const nginx = ['-e', path.join(dir, 'error.log'), '-p', dir, '-c', main];
  execFileSync('nginx', [...nginx, '-t'], { stdio: 'pipe' });
  const server = spawn('nginx', [...nginx, '-g', 'daemon off;'], { stdio: 'inherit' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const site = `http://127.0.0.1:${sitePort}`;
  await listening(sitePort);

  return {
    site,
    admin: `http://127.0.0.1:${adminPort}`,
    web,
    cms,
    reset: async () => {
      await web.up();
      await cms.up();
    },
    /** The log's lines about a path, once there are any. @param {string} about */
    logged: async (about) => {
      for (;;) {
        const lines = fs.readFileSync(log, 'utf8').split('\n');
        const found = lines.filter((line) => line.includes(about));
        if (found.length > 0) return found.join('\n');
        await pause(20);
      }
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await web.down();
      await cms.down();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Fills in a template as the image's entrypoint does: only what is given, nginx's own $variables stay.
 * @param {string} template
 * @param {Record<string, string>} values
 */
function render(template, values) {
  return template.replace(/\$\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** What the image's own nginx.conf brings. @param {string} dir */
function mainConfig(dir) {
  const tmp = path.join(dir, 'tmp');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${tmp}/${name};`)
    .join('\n  ');
  return `worker_processes 1;
pid ${dir}/nginx.pid;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${places}
  include ${dir}/portal.conf;
}
`;
}

/** A server that tells what it was asked. @param {string} name */
async function upstream(name) {
  const port = await freePort();
  /** @type {http.Server | null} */
  let server = null;
  let status = 200;
  /** @type {Record<string, string>} */
  let more = {};
  let asked = 0;
  /** @type {Promise<void> | undefined} */
  let held;

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  const tell = async (request, response) => {
    let received = 0;
    for await (const chunk of request) received += chunk.length;
    asked += 1;
    await held;
    response.writeHead(status, {
      'content-type': 'application/json',
      'served-by': name,
      'x-powered-by': 'something',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...more,
    });
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, received, filler: 'x'.repeat(2000) }));
  };
  const down = async () => {
    const old = server;
    server = null;
    if (!old) return;
    await new Promise((resolve) => {
      old.close(resolve);
      old.closeAllConnections();
    });
  };
  const up = async () => {
    status = 200;
    more = {};
    asked = 0;
    held = undefined;
    if (server) return;
    const next = http.createServer(tell);
    server = next;
    await new Promise((resolve) => next.listen(port, '127.0.0.1', () => resolve(undefined)));
  };
  return {
    port,
    up,
    down,
    /** @param {number} code of every answer from now on */
    answer: (code) => {
      status = code;
    },
    /** Headers of every answer from now on. @param {Record<string, string>} headers */
    say: (headers) => {
      more = headers;
    },
    /** Answers nobody until what is given resolves. @param {Promise<void>} until */
    hold: (until) => {
      held = until;
    },
    /** Requests that came since the last reset. */
    asked: () => asked,
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port */
async function listening(port) {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const up = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (up) return;
    await pause(50);
  }
}

// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ stop: () => Promise<void> }} Nginx */

/**
 * The real nginx with the production configuration, on free ports of this machine.
 * @param {{ deploy: string, dir: string, uploads: string, web: string, cms: string }} options
 *   `deploy`: this folder; `dir`: for its own files; `web`, `cms`: origins of what it stands in front of
 * @returns {Promise<Nginx & { site: string, admin: string, log: string }>} origins, and the file of its log
 */
export async function startNginx({ deploy, dir, uploads, web, cms }) {
  const [sitePort, adminPort] = [await freePort(), await freePort()];
  const log = path.join(dir, 'access.log');
  fs.mkdirSync(path.join(dir, 'tmp'), { mode: 0o777 });
  const template = fs.readFileSync(path.join(deploy, 'nginx/portal.conf.template'), 'utf8');
  const portal = render(template, {
    NGINX_RESOLVER: '127.0.0.1',
    NGINX_LOG: log,
    NGINX_CONF: path.join(deploy, 'nginx'),
    NGINX_CACHE: path.join(dir, 'tmp/answers'),
    NGINX_UPLOADS: uploads,
    NGINX_SITE_PORT: `127.0.0.1:${sitePort}`,
    NGINX_ADMIN_PORT: `127.0.0.1:${adminPort}`,
    NGINX_SCHEME: 'https',
    WEB_UPSTREAM: web,
    CMS_UPSTREAM: cms,
  });
  const { stop } = await start(dir, portal, sitePort);
  const origin = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;
  return { site: origin(sitePort), admin: origin(adminPort), log, stop };
}

/**
 * nginx that serves the files of a folder, compressed where a `.gz` lies beside one, as fast as it can.
 * @param {{ dir: string, root: string }} options `dir`: for its own files
 * @returns {Promise<Nginx & { origin: string }>}
 */
export async function startFileServer({ dir, root }) {
  const port = await freePort();
  fs.mkdirSync(path.join(dir, 'tmp'), { mode: 0o777 });
  const { stop } = await start(
    dir,
    `access_log off; gzip_static on; server { listen 127.0.0.1:${port}; root ${root}; }\n`,
    port,
  );
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** @param {string} dir @param {string} config within http {} @param {number} port @returns {Promise<Nginx>} */
async function start(dir, config, port) {
  fs.chmodSync(dir, 0o755);
  fs.writeFileSync(path.join(dir, 'portal.conf'), config);
  const main = path.join(dir, 'nginx.conf');
  fs.writeFileSync(main, mainConfig(dir));
  const args = ['-e', path.join(dir, 'error.log'), '-p', dir, '-c', main];
  execFileSync('nginx', [...args, '-t'], { stdio: 'pipe' });
  const server = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'inherit' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await listening(port);
  return {
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
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
  sendfile on;
  ${places}
  include ${dir}/portal.conf;
}
`;
}

/** A port that nothing listens on at this moment. @returns {Promise<number>} */
export function freePort() {
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

// @ts-check
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startNginx } from '../start-nginx.mjs';

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
  fs.mkdirSync(path.join(dir, 'uploads/public'), { recursive: true });
  fs.writeFileSync(path.join(dir, 'uploads/draft_0123456789.pdf'), 'a draft');
  for (const name of PUBLIC_FILES) {
    fs.writeFileSync(path.join(dir, 'uploads/public', name), 'a public file');
  }

  const web = await upstream('web');
  const cms = await upstream('cms');
  const nginx = await startNginx({
    deploy: DEPLOY,
    dir,
    uploads: path.join(dir, 'uploads'),
    web: `http://127.0.0.1:${web.port}`,
    cms: `http://127.0.0.1:${cms.port}`,
  });

  return {
    site: nginx.site,
    admin: nginx.admin,
    get: /** @param {string} path @param {Record<string, string>} [headers] */ (path, headers) =>
      get(nginx.site + path, headers),
    web,
    cms,
    reset: async () => {
      await web.up();
      await cms.up();
    },
    /** The log's lines about a path, once there are any. @param {string} about */
    logged: async (about) => {
      for (;;) {
        const lines = fs.readFileSync(nginx.log, 'utf8').split('\n');
        const found = lines.filter((line) => line.includes(about));
        if (found.length > 0) return found.join('\n');
        await pause(20);
      }
    },
    stop: async () => {
      await nginx.stop();
      await web.down();
      await cms.down();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * As a browser asks; Node's fetch would add headers of its own.
 * @param {string} url @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, body: string }>} the body byte by byte
 */
const get = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, (answer) => {
      let body = '';
      answer.setEncoding('latin1').on('data', (part) => (body += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    request.on('error', reject);
  });

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

/**
 * Posts from one of this machine's addresses.
 * @param {string} origin @param {string} localAddress @param {string} path
 * @returns {Promise<{ status: number, text: string }>}
 */
export const postFrom = (origin, localAddress, path) =>
  new Promise((resolve, reject) => {
    const request = http.request(origin + path, { method: 'POST', localAddress }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    request.on('error', reject).end();
  });

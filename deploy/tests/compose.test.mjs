// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './harness.mjs';

const EXAMPLE = fs.readFileSync(path.join(ROOT, '.env.example'), 'utf8');
const REQUIRED = [...EXAMPLE.matchAll(/^([A-Z_]+)=$/gm)].map(
  ([, name]) => /** @type {string} */ (name),
);

/**
 * @param {Record<string, string>} values over the example's
 */
function compose(values) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'township-compose-'));
  const file = path.join(dir, 'example.env');
  const filled = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  fs.writeFileSync(file, `${EXAMPLE}\n${filled.join('\n')}\n`);
  const result = spawnSync('docker-compose', ['--env-file', file, 'config'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  fs.rmSync(dir, { recursive: true });
  return result;
}

const filledIn = Object.fromEntries(REQUIRED.map((name) => [name, `value-of-${name}`]));

test('the example env, filled in, is all that compose needs', () => {
  const { status, stdout } = compose(filledIn);
  expect(status).toBe(0);
  expect(stdout).toContain('APP_KEYS: value-of-APP_KEYS');
});

test('the example env brings no secret of its own', () => {
  expect(REQUIRED).toEqual(
    expect.arrayContaining(['SITE_URL', 'APP_KEYS', 'DATABASE_PASSWORD', 'DELIVERY_SECRET']),
  );
});

test.each(REQUIRED)('compose refuses to start without %s and says so', (name) => {
  const { status, stderr } = compose({ ...filledIn, [name]: '' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('.env.example');
});

test('the CMS knows how nginx is reached, to refuse a contradiction', () => {
  const { stdout } = compose({ ...filledIn, NGINX_SCHEME: 'https' });
  expect(stdout.match(/NGINX_SCHEME: https/g)).toHaveLength(2);
});

test('nothing but nginx is published, and the admin only on this machine', () => {
  const { stdout } = compose(filledIn);
  const services = stdout.split(/^ {2}(?=\w+:$)/m);
  const publishing = services.filter((service) => /^ {4}ports:/m.test(service));
  expect(publishing).toHaveLength(1);
  expect(publishing[0]).toMatch(/^nginx:/);
  expect(publishing[0]).toMatch(/127\.0\.0\.1/);
});

test('the images are built with the pnpm that the repository names', () => {
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const dockerfile = fs.readFileSync(path.join(ROOT, 'deploy/Dockerfile'), 'utf8');
  expect(dockerfile).toContain(`npm install --global ${packageManager}`);
});

test('both images and npm start run their server through deploy/lean, which sets what was measured', () => {
  const dockerfile = fs.readFileSync(path.join(ROOT, 'deploy/Dockerfile'), 'utf8');
  expect(dockerfile.match(/^CMD .*/gm)).toEqual([
    'CMD ["lean", "node_modules/.bin/strapi", "start"]',
    'CMD ["lean", "node_modules/.bin/next", "start"]',
  ]);
  for (const dir of ['cms', 'apps/web']) {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, dir, 'package.json'), 'utf8'));
    const [program = '', ...args] = scripts.start.split(' ');
    expect(path.resolve(ROOT, dir, program)).toBe(path.join(ROOT, 'deploy/lean'));
    expect(args.at(-1)).toBe('start');
  }
  const tell = 'console.log(process.env.MALLOC_ARENA_MAX, process.env.NODE_OPTIONS)';
  const run = (/** @type {Record<string, string>} */ env) =>
    execFileSync(path.join(ROOT, 'deploy/lean'), [process.execPath, '-e', tell], {
      env: { ...process.env, MALLOC_ARENA_MAX: '', NODE_OPTIONS: '', ...env },
      encoding: 'utf8',
    }).trim();
  expect(run({})).toBe('2 --max-semi-space-size=8 --max-old-space-size=768');
  expect(run({ MALLOC_ARENA_MAX: '4', NODE_OPTIONS: '--max-semi-space-size=32' })).toBe(
    '4 --max-semi-space-size=8 --max-old-space-size=768 --max-semi-space-size=32',
  );
});

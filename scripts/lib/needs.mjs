// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bringBrowser, findBrowser, hasChineseFont, isBrowserBrought } from './browser.mjs';
import { Failure } from './failure.mjs';
import { bringOldBrowser, isOldBrowserThere } from './old-browser.mjs';
import { findPostgres } from './postgres.mjs';

/**
 * @typedef {import('./browser.mjs').Machine} Machine
 * @typedef {{ title: string, debian?: string[], without: string, isThere: (machine: Machine) => boolean,
 *   fromRegistry?: (machine: Machine) => void }} Need `debian`: the package, where there is one, and what else would do; `without`: how to do without it
 * @typedef {'browser' | 'chineseFont' | 'oldBrowser' | 'postgres' | 'redis' | 'python' | 'curl' | 'nginx' | 'compose' | 'wrk'} NeedName
 */

/** @param {string} name @returns {Need['isThere']} */
const program =
  (name) =>
  ({ env = process.env, root = '/' }) =>
    [...(env.PATH ?? '').split(path.delimiter), path.join(root, 'usr/sbin')].some((dir) =>
      fs.existsSync(path.join(dir, name)),
    );

/** What parts of `npm test` and `npm run bench` use of the machine beyond Node. @type {Record<NeedName, Need>} */
const NEEDS = {
  browser: {
    title: 'a browser (Chrome, Chromium or Edge)',
    // As browser automation does: a page opens in half the time of a whole browser without a window.
    debian: ['chromium-headless-shell', 'chromium'],
    without: 'CHROMIUM_PATH=/path/to/browser names one of your own',
    isThere: (machine) => findBrowser(machine) !== null,
    fromRegistry: bringBrowser,
  },
  chineseFont: {
    title: 'a Chinese font',
    debian: ['fonts-noto-cjk'],
    without: 'any CJK font in ~/.fonts will do',
    isThere: (machine) => hasChineseFont(machine) || isBrowserBrought(),
    fromRegistry: bringBrowser,
  },
  oldBrowser: {
    title: 'Chromium 80',
    without: 'leave out the part "e2e"; it is there for Linux on x64',
    isThere: isOldBrowserThere,
    fromRegistry: bringOldBrowser,
  },
  postgres: {
    title: 'PostgreSQL',
    debian: ['postgresql'],
    without:
      'DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USERNAME, DATABASE_PASSWORD name a server',
    isThere: ({ env = process.env, root }) =>
      Boolean(env.DATABASE_HOST) || findPostgres(env, root) !== null,
  },
  redis: {
    title: 'Redis',
    debian: ['redis-server'],
    without: 'leave out the parts "unit", "cms", "postgres", "e2e"',
    isThere: program('redis-server'),
  },
  python: {
    title: 'Python 3',
    debian: ['python3'],
    without: 'leave out the part "e2e"',
    isThere: program('python3'),
  },
  curl: {
    title: 'curl',
    debian: ['curl'],
    without: 'leave out the part "e2e"',
    isThere: program('curl'),
  },
  nginx: {
    title: 'nginx',
    debian: ['nginx'],
    without: 'leave out the part "deploy"',
    isThere: program('nginx'),
  },
  wrk: {
    title: 'wrk',
    debian: ['wrk'],
    without: 'measure the parts that need none',
    isThere: program('wrk'),
  },
  compose: {
    title: 'docker-compose',
    debian: ['docker-compose'],
    without: 'leave out the part "deploy"',
    isThere: program('docker-compose'),
  },
};

/**
 * Sees to it that everything is there: from Debian's packages where that is possible, else from the npm registry.
 * @param {NeedName[]} names
 * @param {Machine} [machine]
 * @throws {Failure} naming what is missing still, and how to do without
 */
export function setUp(names, machine = {}) {
  const missing = () => names.map((name) => NEEDS[name]).filter((need) => !need.isThere(machine));
  const before = missing();
  if (before.length === 0) return;
  const packaged = before.filter(({ debian }) => debian);
  const apt = packaged.length > 0 ? aptGet(machine) : null;
  if (apt) {
    console.log(
      `· Bringing ${packaged.map(({ title }) => title).join(', ')}: apt-get install ${packagesOf(packaged).join(' ')} …\n  To do without: ${withouts(packaged)}`,
    );
    apt(['update', '-qq']);
    for (const { debian = [], isThere } of packaged) {
      for (const name of debian) {
        if (!isThere(machine)) apt(['install', '-y', '-qq', '--no-install-recommends', name]);
      }
    }
  }
  for (const need of missing()) need.fromRegistry?.(machine);
  const still = missing();
  if (still.length > 0) {
    const packages = packagesOf(still);
    throw new Failure(
      `The machine lacks ${still.map(({ title }) => title).join(', ')}.`,
      `${packages.length > 0 ? `Debian, Ubuntu: apt-get install ${packages.join(' ')}\n` : ''}To do without: ${withouts(still)}`,
    );
  }
}

/** Debian's packages, of those that have one. @param {Need[]} needs */
const packagesOf = (needs) => needs.flatMap(({ debian: [name] = [] }) => name ?? []);

/** @param {Need[]} needs */
const withouts = (needs) => [...new Set(needs.map(({ without }) => without))].join('; ');

/**
 * @param {Machine} machine
 * @returns {((args: string[]) => void) | null} runs apt-get, as root or through sudo; a failure is told by what is missing
 *   afterwards. Null where packages cannot be installed.
 */
function aptGet({ env = process.env }) {
  /** @param {string} name */
  const has = (name) => program(name)({ env, root: '/nowhere' });
  if (!has('apt-get')) return null;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--preserve-env=DEBIAN_FRONTEND'];
  if (sudo.length > 0 && !has('sudo')) return null;
  return (args) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    try {
      execFileSync(command, rest, {
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['inherit', 'ignore', 'inherit'],
      });
    } catch {
      console.error(`✗ ${[command, ...rest].join(' ')}`);
    }
  };
}

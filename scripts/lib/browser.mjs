// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bringPackages } from './bring.mjs';
import { ROOT } from './paths.mjs';

/** Its manifest names a browser and a Chinese font, for machines that have none and no Debian packages. */
const HERE = path.join(ROOT, 'scripts/browser');
const BROUGHT = path.join(HERE, 'node_modules/.unpacked');
const FONTS = path.join(HERE, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** Chrome, Chromium and Edge as their makers and the distributions name them. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts'];
const CHINESE = /CJK|SourceHan|Noto(Sans|Serif)SC|wqy|DroidSansFallback|PingFang|Hiragino|Songti/i;

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, root?: string }} Machine
 *   `root`: the folder that stands for /, where a test looks at another machine than this one
 */

/**
 * @param {Machine} [machine]
 * @returns {string | null} the program of a Chrome, Chromium or Edge: the one named by CHROMIUM_PATH, the machine's, or one
 *   that was brought before
 */
export function findBrowser({ env = process.env, root = '/' } = {}) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  const places = PLACES.map((place) => path.join(root, place));
  const all = [...onPath, ...places, path.join(BROUGHT, 'chromium')];
  return all.find((file) => fs.existsSync(file)) ?? null;
}

/**
 * @param {Machine} [machine]
 * @returns {boolean} whether pages in Chinese have glyphs
 */
export function hasChineseFont({ env = process.env, root = '/' } = {}) {
  const own = env.HOME ? [`${env.HOME}/.fonts`, `${env.HOME}/.local/share/fonts`] : [];
  return [...FONT_FOLDERS.map((folder) => path.join(root, folder)), ...own].some(
    (folder) =>
      fs.existsSync(folder) &&
      fs
        .readdirSync(folder, { encoding: 'utf8', recursive: true })
        .some((file) => CHINESE.test(file)),
  );
}

/** Whether the browser and the font of the registry are there. */
export const isBrowserBrought = () => fs.existsSync(path.join(BROUGHT, 'chromium'));

/**
 * Brings a browser and a Chinese font from the npm registry, where there is a build: on Linux with x64.
 * @param {Machine} [machine]
 */
export function bringBrowser({ root = '/' } = {}) {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return;
  const words =
    '· Bringing a browser and a Chinese font from npm into scripts/browser (once, about 150 MB) …';
  bringPackages(HERE, words, () => {});
  if (isBrowserBrought()) return;
  const half = `${BROUGHT}.${process.pid}`;
  fs.mkdirSync(half, { recursive: true });
  const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  execFileSync(process.execPath, ['--eval', unpack], {
    cwd: HERE,
    // The package unpacks into the temporary folder, and on Amazon's machines the libraries as well.
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  fs.writeFileSync(
    path.join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">${path.join(root, 'etc/fonts/fonts.conf')}</include>
<dir>${FONTS}/400Regular</dir><dir>${FONTS}/700Bold</dir>
<cachedir>${BROUGHT}/cache</cachedir>
</fontconfig>`,
  );
  fs.renameSync(half, BROUGHT);
}

/**
 * What tests that open a browser find in their environment: jest's configurations put it there.
 * @param {Machine} [machine]
 * @returns {Record<string, string>}
 */
export function browserEnv(machine) {
  const browser = findBrowser(machine);
  if (browser === null) return {};
  return {
    CHROMIUM_PATH: browser,
    ...(isBrowserBrought() &&
      !hasChineseFont(machine) && { FONTCONFIG_FILE: path.join(BROUGHT, 'fonts.conf') }),
    ...(browser.startsWith(BROUGHT) && { LD_LIBRARY_PATH: path.join(BROUGHT, 'al2023/lib') }),
  };
}

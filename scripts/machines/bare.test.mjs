// @ts-check
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshClone, networkEnv } from './clone.mjs';

const { chromium } = createRequire(path.join(__dirname, '../../apps/web/package.json'))(
  'playwright-core',
);

jest.setTimeout(600_000);

/** @type {Awaited<ReturnType<typeof freshClone>>} */
let clone;
/** Stands for / of a machine with nothing but Node and npm. */
let root = '';
beforeAll(async () => {
  clone = await freshClone();
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'township-bare-'));
  for (const name of ['node', 'npm', 'sh', 'env']) {
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `command -v ${name}`]);
    fs.symlinkSync(fs.realpathSync(stdout.trim()), path.join(root, name));
  }
});
afterAll(async () => {
  await clone?.remove();
  fs.rmSync(root, { recursive: true, force: true });
});

test('without any browser, font or package manager, npm’s registry brings them, and Chinese is drawn', async () => {
  const script = `
    import { browserEnv } from './lib/browser.mjs';
    import { setUp } from './lib/needs.mjs';
    const machine = { root: ${JSON.stringify(root)}, env: process.env };
    setUp(['browser', 'chineseFont'], machine);
    console.log(JSON.stringify(browserEnv(machine)));`;
  fs.writeFileSync(path.join(clone.dir, 'scripts/bare.mjs'), script);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [path.join(clone.dir, 'scripts/bare.mjs')],
    { env: { ...networkEnv, PATH: root, HOME: process.env.HOME } },
  );
  expect(stderr).toContain('from npm into scripts/browser');
  const env = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(env.CHROMIUM_PATH.startsWith(clone.dir)).toBe(true);
  expect(env.FONTCONFIG_FILE.startsWith(clone.dir)).toBe(true);

  const browser = await chromium.launch({
    executablePath: env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...env, HOME: root, PATH: root },
  });
  try {
    const page = await browser.newPage();
    /** @param {string} text @returns {Promise<Buffer>} */
    const picture = async (text) => {
      await page.setContent(`<p style="font: 40px sans-serif">${text}</p>`);
      return page.locator('p').screenshot();
    };
    // A missing glyph is the same box for every character.
    const [one, other, again] = [await picture('翟'), await picture('店'), await picture('翟')];
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  } finally {
    await browser.close();
  }
});

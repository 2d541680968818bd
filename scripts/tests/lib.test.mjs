// @ts-check
import path from 'node:path';
import { parseEnv } from '../lib/env-file.mjs';
import { generatePassword } from '../lib/first-admin.mjs';
import { countResults } from '../lib/jest.mjs';
import { isSupported, nodeVersionProblem } from '../lib/node-version.mjs';
import { withSections } from '../lib/outage-page.mjs';
import { ROOT } from '../lib/paths.mjs';
import { readSettings } from '../lib/settings.mjs';

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s: good enough to begin with is %s', (version, good) => {
  const problem = nodeVersionProblem(version);
  expect(problem === null).toBe(good);
  if (problem) expect(problem).toContain(version);
});

test.each([
  ['20.20.2', 'Iron', false],
  ['22.13.1', 'Jod', false],
  ['22.14.0', 'Jod', true],
  ['23.11.1', undefined, false],
  ['24.0.0', undefined, false],
  ['24.21.0', 'Krypton', true],
  ['26.12.1', 'another', true],
])('Node %s (%s): the portal runs on it is %s', (version, lts, good) => {
  expect(isSupported(version, lts)).toBe(good);
});

test('.env lines: quotes, remarks, export, empty values, = in a value', () => {
  expect(
    parseEnv(`# A=1
B = two words # remark
export C="x # y" # z
D=
E='a"b'
F=x=y==
not a line`),
  ).toEqual({ B: 'two words', C: 'x # y', D: '', E: 'a"b', F: 'x=y==' });
});

test('a generated password meets Strapi’s rule', () => {
  for (let times = 0; times < 50; times += 1) {
    expect(generatePassword()).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\w{20}$/);
  }
});

test('the environment goes before .env, and .env before the defaults', () => {
  const settings = readSettings({ PORT: '3005' }, { PORT: '3004', CMS_PORT: '1339' });
  expect(settings).toMatchObject({
    sitePort: 3005,
    cmsPort: 1339,
    cmsUrl: 'http://127.0.0.1:1339',
  });
  expect(settings.env.SITE_URL).toBe('http://localhost:3005');
});

test.each([
  [{ PORT: 'abc' }, 'PORT=abc'],
  [{ CMS_PORT: '70000' }, 'CMS_PORT=70000'],
  [{ PORT: '1337' }, '1337'],
])('wrong ports %j are named', (given, named) => {
  expect(() => readSettings(given, {})).toThrow(named);
});

describe('what jest reports', () => {
  /** @param {string} file @param {string[]} statuses */
  const suite = (file, statuses) => ({
    name: path.join(ROOT, file),
    status: 'passed',
    message: '',
    assertionResults: statuses.map((status, index) => ({
      title: '',
      fullName: `test ${index}`,
      status,
    })),
  });

  test('passed and failed tests are counted and named', () => {
    expect(countResults([suite('cms/a.test.ts', ['passed', 'failed'])], ['cms'], 1)).toEqual({
      passed: 1,
      failed: ['cms/a.test.ts: test 1'],
    });
  });

  test.each([
    ['a skipped test', [suite('cms/a.test.ts', ['passed', 'pending'])], 0],
    ['a suite that cannot run', [suite('cms/a.test.ts', [])], 1],
    ['a project without tests', [], 0],
    ['tests of another project', [suite('cms/../scripts/a.test.ts', ['passed'])], 0],
    ['an exit code that no test explains', [suite('cms/a.test.ts', ['passed'])], 1],
  ])('%s is a failure', (_, suites, code) => {
    expect(countResults(suites, ['cms'], code).failed).toHaveLength(1);
  });
});

test('the page of an outage gets a link for each section, and nothing else changes', () => {
  const page = (/** @type {string} */ links) =>
    `<main>\n      <nav aria-label="栏目">\n${links}      </nav>\n    </main>\n`;
  const link = (/** @type {string} */ path, /** @type {string} */ label) =>
    `        <a href="${path}">${label}</a>\n`;
  const sections = [
    { label: '资讯', path: '/news' },
    { label: '设施', path: '/facilities' },
  ];
  const written = page(link('/news', '资讯') + link('/facilities', '设施'));
  expect(withSections(page(link('/', '首页')), sections)).toBe(written);
  expect(withSections(written, sections)).toBe(written);
});

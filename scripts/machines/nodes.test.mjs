// @ts-check
import path from 'node:path';
import { bringNode, HERE } from '../lib/bring-node.mjs';
import { freshClone, nodesRunningIn } from './clone.mjs';

jest.setTimeout(900_000);

/** @param {number} line */
const older = (line) =>
  bringNode(path.join(__dirname, 'nodes', String(line)), `· Bringing Node ${line} to test on …`);

/** @type {Awaited<ReturnType<typeof freshClone>>} */
let clone;
beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone?.remove());

/** CMS and site, as they run. */
const servers = () => ['cms', 'apps/web'].map((part) => nodesRunningIn(path.join(clone.dir, part)));

/** The versions that CMS and site run on. */
const versions = () => [...new Set(servers().flatMap((one) => one.map(({ version }) => version)))];

/** Every main page and the API are there. */
async function expectServing() {
  for (const address of [`${clone.site}/`, `${clone.site}/news`, `${clone.cms}/api/articles`]) {
    expect(await fetch(address).then(({ status }) => `${status} ${address}`)).toBe(
      `200 ${address}`,
    );
  }
}

// One after the other: each finds what the one before has installed, built and stored.
test('a machine with Node 20: one command brings a supported Node and everything runs on it', async () => {
  const portal = await clone.start(older(20));
  expect(portal.output).toMatch(/Node\.js 20\.[\s\S]*Installing dependencies/);
  expect(versions()).toEqual([expect.stringMatching(/^v2[24]\./)]);
  for (const [server] of servers()) {
    expect(server?.env).toContain('MALLOC_ARENA_MAX=2');
    expect(server?.env).toContainEqual(
      expect.stringMatching(/^NODE_OPTIONS=.*--max-semi-space-size=8 --max-old-space-size=768/),
    );
  }
  await expectServing();
  expect(await portal.stop()).toBe(0);
});

test.each([
  ['22', () => older(22)],
  ['24', () => bringNode(HERE, '· Bringing Node 24 to test on …')],
])(
  'the same checkout on Node %s: nothing is installed again, and it serves',
  async (line, node) => {
    const portal = await clone.start(node());
    expect(portal.output).not.toMatch(/Installing|bringing/);
    expect(portal.output).not.toMatch(/no longer supported|deprecated/i);
    expect(versions()).toEqual([expect.stringMatching(new RegExp(`^v${line}\\.`))]);
    await expectServing();
    expect(await portal.stop()).toBe(0);
  },
);

test('the quick tests pass on Node 22', async () => {
  const run = clone.npm(['test', '--', 'unit'], older(22));
  expect([await run.ended, run.output.slice(-2000)]).toEqual([
    0,
    expect.stringContaining(' 0 failed'),
  ]);
});

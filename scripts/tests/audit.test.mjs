// @ts-check
import { makeWorkspace } from './workspace.mjs';

/** @type {Awaited<ReturnType<typeof makeWorkspace>>} */
let clone;
beforeEach(async () => {
  clone = await makeWorkspace();
});
afterEach(() => clone.remove());

test.each([[[]], [['sometimes']], [['verify', 'anchors']], [['verify', '--anchors']]])(
  '%j is not what it does',
  async (words) => {
    const run = clone.run('audit.mjs', words);
    expect((await run.ended).code).toBe(2);
    expect(run.output).toContain('--help');
  },
);

test('gives the CMS’s own command its settings, and its exit code on', async () => {
  clone.write('.env', 'DATABASE_FILENAME=elsewhere.db');
  clone.write(
    'cms/scripts/audit.mjs',
    'console.log(process.argv[2], process.env.DATABASE_FILENAME); process.exit(1);',
  );
  const run = clone.run('audit.mjs', ['verify']);
  expect((await run.ended).code).toBe(1);
  expect(run.output).toMatch(/verify .*elsewhere\.db/);
});

test('names a file to it as whoever asks sees it', async () => {
  clone.write('.env', 'DATABASE_FILENAME=elsewhere.db');
  clone.write('cms/scripts/audit.mjs', 'console.log(JSON.stringify(process.argv.slice(2)));');
  const run = clone.run('audit.mjs', ['verify', '--anchors', 'kept/anchors.txt'], {
    INIT_CWD: '/srv/portal',
  });
  expect((await run.ended).code).toBe(0);
  expect(run.output).toContain('["verify","--anchors","/srv/portal/kept/anchors.txt"]');
});

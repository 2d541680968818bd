import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ownBrowser, siteUrl } from './support';

/* The code that /developers shows is copied from the page and run, by what a reader would run it with. */

const { visitor } = ownBrowser();

/** A folder of the reader's own, in which the client is installed. */
const dir = mkdtempSync(path.join(tmpdir(), 'township-quick-start-'));
symlinkSync(path.resolve(__dirname, '../node_modules'), path.join(dir, 'node_modules'));
writeFileSync(path.join(dir, 'package.json'), '{"type": "module"}');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the page shows under an id, in either language. */
async function shown(id: string, language: '' | '/en' = ''): Promise<string> {
  const page = await visitor({ javaScript: false });
  await page.goto(`${siteUrl()}/developers${language}`);
  const code = await page.locator(`#${id}`).textContent();
  await page.context().close();
  return code ?? '';
}

/** What the code prints; fails with what it complains of. */
async function run(command: string, file: string, code: string): Promise<string> {
  writeFileSync(path.join(dir, file), code);
  const { stdout } = await promisify(execFile)(command, [file], { cwd: dir });
  return stdout;
}

interface Body<Item> {
  data: Item[];
  meta: { pagination: { total: number } };
}

async function api<Item>(address: string): Promise<Body<Item>> {
  const response = await fetch(siteUrl() + address);
  expect(response.status).toBe(200);
  return (await response.json()) as Body<Item>;
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);

test('curl: the five newest articles', async () => {
  const { data } = JSON.parse(
    await run('bash', 'articles.sh', await shown('quick-curl')),
  ) as Body<unknown>;
  expect(data).toEqual(
    (await api('/api/articles?sort=displayDate:desc&pagination[pageSize]=5')).data,
  );
  expect(data).toHaveLength(5);
});

test('TypeScript: every village, through the client', async () => {
  const villages = await api<{ code: string; name: string }>(
    '/api/villages?pagination[pageSize]=100',
  );
  const printed = linesOf(await run(process.execPath, 'villages.ts', await shown('quick-ts')));
  expect(printed).toEqual(villages.data.map(({ code, name }) => `${code} ${name}`));
  expect(printed.length).toBeGreaterThan(1);
});

test('Python: the articles since 2022, page after page', async () => {
  const { meta } = await api('/api/articles?filters[displayDate][$gte]=2022-01-01');
  const printed = linesOf(await run('python3', 'articles.py', await shown('quick-py')));
  expect(printed).toHaveLength(meta.pagination.total);
  for (const line of printed) expect(line).toMatch(/^20\d\d-\d\d-\d\d \S/);
});

// Power Query runs on Windows alone: what can be held elsewhere is its address, and its columns.
test('Excel: the address answers, and every record has each of the columns', async () => {
  const code = await shown('quick-excel');
  const [, origin] = /Web\.Contents\("([^"]+)"/.exec(code) ?? [];
  const [, address] = /RelativePath = "([^"]+)"/.exec(code) ?? [];
  const [, name, value] = /Query = \[#"([^"]+)" = "([^"]+)"\]/.exec(code) ?? [];
  expect(origin).toBe(siteUrl());
  const { data } = await api<object>(`/${address}?${name}=${value}`);
  const [, list = ''] = /SelectColumns\(\w+, \{([^}]+)\}/.exec(code) ?? [];
  const columns = [...list.matchAll(/"(\w+)"/g)].map(([, column]) => column);
  expect(columns.length).toBeGreaterThan(2);
  for (const record of data) expect(Object.keys(record)).toEqual(expect.arrayContaining(columns));
  const typed = [...code.matchAll(/\{"(\w+)", type \w+\}/g)].map(([, column]) => column);
  expect(columns).toEqual(expect.arrayContaining(typed));
  for (const [open, close] of ['()', '[]', '{}']) {
    expect(code.split(open!).length).toBe(code.split(close!).length);
  }
});

test('who asks again with the tag downloads nothing', async () => {
  const printed = await run('bash', 'unchanged.sh', await shown('caching-curl'));
  expect(printed.trim()).toBe('304');
});

test('changes begin without a cursor', async () => {
  const printed = await run('bash', 'changes.sh', await shown('copies-curl'));
  expect(JSON.parse(printed)).toMatchObject({
    meta: { startOver: true, cursor: expect.any(String) },
  });
});

test('both languages show the same code', async () => {
  for (const id of ['quick-curl', 'quick-ts', 'quick-py', 'quick-excel', 'caching-curl']) {
    expect(await shown(id, '/en')).toBe(await shown(id));
  }
});

import type { Page } from 'playwright-core';
import { axeViolations, Editor, overflow, ownBrowser, ownStack, read } from './support';

const stack = ownStack();
const { visitor } = ownBrowser();
const at = (address: string) => `${stack().siteUrl}${address}`;

const HOUR = 3600 * 1000;
const LEADERS = [
  { name: '李春梅', position: '副镇长', role: 'second-reviewer' },
  { name: '王建国', position: '镇长', role: 'signer' },
];

let editor: Editor;
const leaders: Record<string, string> = {};
let column = '';
beforeAll(async () => {
  editor = await Editor.login(stack());
  for (const leader of LEADERS) {
    leaders[leader.name] = (await editor.saveNew('outside-signer', leader)).documentId;
  }
  const { documentId: flow } = await editor.saveNew('review-flow', {
    name: '公告两审',
    steps: [
      { name: '复审', role: 'second-reviewer', checklist: '事实准确\n没有个人隐私', dueHours: 4 },
      { name: '终审', role: 'signer', checklist: '可以公开', dueHours: 4 },
    ],
  });
  column = (
    await editor.saveNew('column', {
      name: '通知公告（示例）',
      slug: 'e2e-qianpi',
      kind: 'notice',
      reviewFlow: flow,
    })
  ).documentId;
});

let written = 0;
/** A draft that waits for 复审. */
async function waiting(more: object = {}): Promise<string> {
  const { documentId } = await editor.saveNew('article', {
    title: '关于东街停水检修的通知',
    summary: '东街片区停水检修',
    body: '<p>因管网检修，东街片区停水。</p><p>请提前储水，恢复时间另行通知。</p>',
    source: '门户测试',
    displayDate: new Date(Date.now() - HOUR).toISOString(),
    slug: `e2e-qianpi-${++written}`,
    column,
    ...more,
  });
  await editor.review('article', documentId, 'submit');
  return documentId;
}
const send = (documentId: string, leader = '李春梅', hours = 48) =>
  editor.sendSigning('article', documentId, { signer: leaders[leader]!, hours });

/** A phone that somebody opens a link on, with an address of its own: how often somebody may post is counted by it. */
let phones = 0;
async function phone(javaScript = true): Promise<Page> {
  const page = await visitor({ javaScript });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `192.0.2.${++phones}` });
  return page;
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).first().innerText();
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

async function agree(page: Page, code: string, opinion = ''): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await field(page, '意见').fill(opinion);
  await field(page, '口令').first().fill(code);
  await button(page, '同意').click();
}

test.each([true, false])(
  'draft, two links, two phones, two codes: signed; with script %s',
  async (javaScript) => {
    const documentId = await waiting();
    const first = await send(documentId);
    const page = await phone(javaScript);
    expect((await page.goto(at(first.path)))?.status()).toBe(200);
    expect(await titleOf(page)).toBe('李春梅副镇长，请您审这篇稿子');
    const main = page.getByRole('main');
    const text = await main.innerText();
    expect(text).toContain('关于东街停水检修的通知');
    expect(text).toContain('通知公告（示例）');
    expect(text).toMatch(/拟稿人\s+管理员/);
    expect(text).toContain('还没有在网站上发布过');
    expect(await page.locator('.article__body').innerText()).toContain('请提前储水');
    expect(await page.locator('.watermark').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await agree(page, first.code, '事实清楚');
    await page.getByRole('heading', { name: '已签：同意' }).waitFor();
    expect(page.url()).toBe(at(first.path));
    expect(await main.innerText()).toMatch(/李春梅（副镇长）.*校验值\s+[0-9a-f]{12}/s);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    expect((await editor.reviewOf('article', documentId)).words).toBe('正在等“终审”');

    const second = await send(documentId, '王建国');
    await page.goto(at(second.path));
    expect(await main.innerText()).toContain('事实清楚（由管理员发出链接，凭口令签）');
    await agree(page, second.code);
    await page.getByRole('heading', { name: '已签：同意' }).waitFor();
    const { stage, history } = await editor.reviewOf('article', documentId);
    expect(stage).toBe('approved');
    expect(history.slice(0, 2).map(({ person }) => person.name)).toEqual(['王建国', '李春梅']);
  },
);

test('sent back with a reason at a paragraph; what was typed stays when something is missing', async () => {
  const documentId = await waiting();
  const { path, code } = await send(documentId);
  const page = await phone(false);
  await page.goto(at(path));
  await page.getByText('不同意，退回修改').click();
  await field(page, '为什么退回').fill('要写明恢复时间');
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  await button(page, '退回').click();
  expect((await answered).status()).toBe(422);
  const summary = page.getByRole('alert');
  expect(await summary.innerText()).toMatch(/还没有签成.*请选择说的是哪一段.*6 位数字/s);
  expect(await field(page, '为什么退回').inputValue()).toBe('要写明恢复时间');
  await page
    .getByLabel('说的是哪一段')
    .selectOption({ label: '正文 2：请提前储水，恢复时间另行通知。' });
  await page.locator('#rejectCode').fill(otherThan(code));
  await button(page, '退回').click();
  expect(await summary.innerText()).toContain('口令不对，还可以试 4 次');
  expect(await field(page, '为什么退回').inputValue()).toBe('要写明恢复时间');
  expect(await page.locator('#rejectCode').inputValue()).toBe('');
  await page.locator('#rejectCode').fill(code);
  await button(page, '退回').click();
  await page.getByRole('heading', { name: '已签：退回' }).waitFor();
  expect(await editor.reviewOf('article', documentId)).toMatchObject({
    stage: 'rejected',
    rejection: { reason: '要写明恢复时间', place: { field: 'body', paragraph: 2 } },
  });
});

test('what is another than on the site is marked on demand', async () => {
  const documentId = await waiting();
  for (const leader of ['李春梅', '王建国']) {
    const { path, code } = await send(documentId, leader);
    const page = await phone(false);
    await page.goto(at(path));
    await agree(page, code);
    await page.getByRole('heading', { name: '已签：同意' }).waitFor();
  }
  await editor.publish('article', documentId);
  await editor.save('article', documentId, {
    body: '<p>因管网检修，东街、西街片区停水 6 小时。</p><p>请提前储水，恢复时间另行通知。</p>',
  });
  await editor.review('article', documentId, 'submit');
  const { path } = await send(documentId);
  const page = await phone();
  await page.goto(at(path));
  expect(await page.locator('.changes dt').allInnerTexts()).toEqual(['正文关键改动']);
  expect(await page.locator('.article__body ins').count()).toBe(0);
  await page.getByRole('link', { name: '在稿子里标出改动' }).click();
  await page.locator('.article__body ins').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

describe('every link that is good for nothing says why', () => {
  const shows = async (path: string, title: string | RegExp, status = 410) => {
    const page = await phone();
    expect((await page.goto(at(path)))?.status()).toBe(status);
    expect(await titleOf(page)).toMatch(title);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    return page.getByRole('main').innerText();
  };

  test('wrong, revoked, replaced, locked, changed, moved on, disabled', async () => {
    await shows(`/preview/${'x'.repeat(43)}/sign`, '这个预览链接打不开', 404);
    await shows('/preview/short/sign', '这个预览链接打不开', 404);

    const documentId = await waiting();
    const replaced = await send(documentId);
    const newest = await send(documentId);
    expect(await shows(replaced.path, '签批链接已被撤销')).toContain('联系经办人管理员');
    for (let time = 0; time < 5; time++) await post(newest.path, otherThan(newest.code));
    const locked = await shows(newest.path, '签批链接锁住了');
    expect(locked).not.toContain('东街');

    const changed = await send(documentId);
    await editor.save('article', documentId, { title: '关于东街停水 3 天的通知' });
    expect(await shows(changed.path, '内容已被改过')).toContain('请经办人重发链接');

    const other = await waiting();
    const moved = await send(other);
    await editor.review('article', other, 'recall');
    expect(await shows(moved.path, '现在不用签“复审”')).toContain('已经撤回送审');

    const third = await waiting();
    const disabled = await send(third);
    await editor.save('outside-signer', leaders['李春梅']!, { isActive: false });
    await shows(disabled.path, '这个签批链接不能用了');
    await editor.save('outside-signer', leaders['李春梅']!, { isActive: true });
    expect((await read(at(disabled.path))).status).toBe(200);
  });
});

/** What a browser sends, without one. */
const post = (path: string, code: string, headers: Record<string, string> = {}) =>
  read(at(`${path}/answer`), {
    method: 'POST',
    body: new URLSearchParams([
      ['decision', 'approve'],
      ['points', '2'],
      ['checked', '事实准确'],
      ['checked', '没有个人隐私'],
      ['code', code],
    ]),
    headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': '198.51.100.7', ...headers },
  });

test('another site cannot sign through anybody, and a look signs nothing', async () => {
  const documentId = await waiting();
  const { path, code } = await send(documentId);
  const foreign: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'none' },
  ];
  for (const headers of foreign) expect((await post(path, code, headers)).status).toBe(403);
  for (let time = 0; time < 3; time++) expect((await read(at(path))).status).toBe(200);
  expect((await read(at(`${path}/answer`))).status).toBe(405);
  expect((await editor.reviewOf('article', documentId)).words).toBe('正在等“复审”');
  expect((await post(path, code)).status).toBe(303);
  expect((await editor.reviewOf('article', documentId)).words).toBe('正在等“终审”');
});

test('tells every machine to keep nothing and to list nothing, and sends its address nowhere', async () => {
  const { path, code } = await send(await waiting());
  const answers = [await read(at(path)), await post(path, otherThan(code)), await post(path, code)];
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 303]);
  for (const { headers, html } of [...answers, await read(at(path))]) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).not.toMatch(/property="og:|rel="canonical"|rel="manifest"/);
  }
  const page = await phone();
  await page.goto(at('/'));
  await page.evaluate(() => navigator.serviceWorker.ready);
  const next = await send(await waiting());
  await page.goto(at(next.path), { waitUntil: 'networkidle' });
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((one) => one.keys()));
    return requests.flat().map(({ url }) => url);
  });
  expect(kept.join('\n')).not.toContain('/preview/');
});

test('while the CMS is down nothing is lost that was typed', async () => {
  const documentId = await waiting();
  const { path, code } = await send(documentId);
  const page = await phone(false);
  await page.goto(at(path));
  await stack().cms.stop();
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  await agree(page, code, '停电时写的');
  expect((await answered).status()).toBe(503);
  expect(await page.getByRole('main').innerText()).toContain('您写的是：停电时写的');
  const looked = await phone();
  expect((await looked.goto(at(path)))?.status()).toBe(503);

  await stack().cms.start();
  await field(page, '口令').fill(code);
  await button(page, '同意').click();
  await page.getByRole('heading', { name: '已签：同意' }).waitFor();
  editor = await Editor.login(stack());
  const { history } = await editor.reviewOf('article', documentId);
  expect(history[0]).toMatchObject({
    person: { name: '李春梅' },
    words: '停电时写的（由管理员发出链接，凭口令签）',
    checked: ['事实准确', '没有个人隐私'],
  });
});

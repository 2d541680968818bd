import { setTimeout as pause } from 'node:timers/promises';
import type { BootOptions } from '../harness';
import { Mailbox } from '../harness/mailbox';
import { until } from '../harness/web-origin';
import { reviewRoom } from './support';

const mailbox = new Mailbox();
const options: BootOptions = {};
beforeAll(async () => {
  await mailbox.start();
  options.env = { ...mailbox.env, ADMIN_URL: 'https://admin.example.org/' };
});
afterAll(() => mailbox.stop());
const room = reviewRoom(options);
const { people, draft, act, approve, change, publish, sign } = room;

/** The letters that something brings, by whom they reach. */
async function lettersOf(count: number, work: () => Promise<unknown>) {
  const before = mailbox.received.length;
  await work();
  await until('the letters are there', () => mailbox.received.length >= before + count);
  await pause(6_000);
  return mailbox.received.slice(before);
}
const to = (letters: { to: string }[]) => letters.map((letter) => letter.to).sort();

test('whoever is to sign next is told, what and until when, and nobody else', async () => {
  const id = await draft({ title: '关于停水的公告\r\nBcc: x@example.org' });
  const sent = await lettersOf(1, () => act(id, 'submit', people.writer));
  expect(to(sent)).toEqual(['first-reviewer@example.org']);
  const [letter] = sent;
  expect(letter!.subject).toMatch(/^【.*】等您审：关于停水的公告/);
  expect(letter!.text).toMatch(/等“初审”。/);
  expect(letter!.text).toMatch(/请在 \d{4}-\d\d-\d\d \d\d:\d\d 前办/);
  expect(letter!.text).toContain(
    `https://admin.example.org/admin/content-manager/collection-types/api::article.article/${id}`,
  );
  // Both who may give the last signature; once it is claimed the other one is not written to again.
  await approve(id, people.first);
  const last = await lettersOf(2, () => approve(id, people.second));
  expect(to(last).filter((one) => one.includes('signer'))).toEqual([
    'other-signer@example.org',
    'signer@example.org',
  ]);
});

test('what is sent back, what is signed by all, and what is owed', async () => {
  const id = await draft({ title: '退回的稿' });
  await act(id, 'submit', people.writer);
  const place = { field: 'body', paragraph: 1, quote: '正文' };
  const back = await lettersOf(1, () =>
    act(id, 'reject', people.first, { reason: '日期不对', place }),
  );
  const rejected = back.filter(({ subject }) => subject.includes('退回给您了'));
  expect(to(rejected)).toEqual(['editor@example.org']);
  const urgent = await draft({ title: '急稿' });
  const owed = await lettersOf(1, () =>
    act(urgent, 'emergency-publish', people.signer, { reason: '停水' }),
  );
  expect(to(owed)).toEqual(['other-signer@example.org']);
  expect(owed[0]!.subject).toContain('等您补签：急稿');
});

test('a server that takes nothing is tried again, and staff work on meanwhile', async () => {
  mailbox.isClosed = true;
  const id = await draft({ title: '信箱关着' });
  await sign(id);
  expect((await publish(id)).status).toBe(200);
  const waiting = await room.cms.strapi.db.connection('mail_outbox').select('error', 'attempts');
  expect(waiting.length).toBeGreaterThan(0);
  await until('it was tried', async () => {
    const rows = await room.cms.strapi.db.connection('mail_outbox').whereNotNull('error');
    return rows.length > 0;
  });
  mailbox.isClosed = false;
  await room.cms.strapi.db.connection('mail_outbox').update({ not_before: 0 });
  await until('all are out', async () => {
    const rows = await room.cms.strapi.db.connection('mail_outbox').select('id');
    return rows.length === 0;
  });
  expect(mailbox.received.some(({ subject }) => subject.includes('信箱关着'))).toBe(true);
});

test('what only changes its typing once more is not told twice', async () => {
  const body = '<p>为了方便大家办事，镇里在大厅设了服务台，请大家互相谅解，谢谢配和和支特。</p>';
  const id = await draft({ body, title: '错字稿' });
  await sign(id);
  const letters = await lettersOf(1, async () => {
    await change(id, { body: body.replace('配和', '配合') });
    await change(id, { body: body.replace('配和', '配合').replace('支特', '支持') });
  });
  const asked = letters.filter(({ text }) => text.includes('改了错别字，等您确认'));
  expect(to(asked)).toEqual(['signer@example.org']);
});

import { auditRowsOf } from './harness/audit-log';
import { content, signInAs } from './harness';
import { ADDRESS, HOUR_MS, signingRoom, type Held } from './signing-links/support';

const room = signingRoom();
const { cms, people, leaders, act, review, change, publish, isPublic, register } = room;
const { issue, send, list, revoke, open, asked, answer, approveBy, waiting, rows } = room;

/** A draft that waits for 终审, 复审 having been signed by phone. */
async function waitingForMayor(data: object = {}): Promise<string> {
  const documentId = await waiting(data);
  const held = await send(documentId, leaders.deputy);
  expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'signed' });
  return documentId;
}
const wordsOf = async (documentId: string) => (await review(documentId)).words;
const isOf = async ({ token }: Held): Promise<string> => (await open(token)).is;
const message = ({ body }: Awaited<ReturnType<typeof issue>>): string => body.error.message;

describe('a leader without an account', () => {
  test('sees what there is to see, signs once, and the record says by whose link', async () => {
    const documentId = await waitingForMayor({ title: '停水通知' });
    const held = await send(documentId, leaders.mayor);
    const seen = await open(held.token);
    expect(seen).toMatchObject({
      is: 'open',
      signer: { name: '王建国', position: '镇长' },
      step: '终审',
      issuer: '编辑',
      used: null,
      form: {
        action: 'approve',
        title: '停水通知',
        writers: ['编辑'],
        checklist: ['准确、安全'],
        said: [
          { step: '初审', label: '同意', who: '初审', words: '没有错字' },
          { step: '复审', who: '李春梅', words: '同意发布（由编辑发出链接，凭口令签）' },
        ],
        preview: { type: 'article', record: { title: '停水通知', column: { name: '公告' } } },
      },
    });
    expect(await approveBy(held)).toEqual({ outcome: 'signed' });
    const told = await review(documentId);
    expect(told).toMatchObject({ stage: 'approved', contentHash: seen.form.contentHash });
    expect(told.history[0]).toMatchObject({
      person: { name: '王建国' },
      action: 'approve',
      words: '同意发布（由编辑发出链接，凭口令签）',
      checked: ['准确、安全'],
    });
    expect(told.history[0]!.person.id).toBeLessThan(0);
    expect(told.rounds[0]!.notes).toEqual([
      '“复审”由李春梅在手机上签，由编辑发出链接，凭口令签',
      '“终审”由王建国在手机上签，由编辑发出链接，凭口令签',
    ]);
    expect(await open(held.token)).toMatchObject({
      is: 'signed',
      form: null,
      used: { as: 'approve', title: '停水通知', contentHash: told.contentHash },
    });
    expect(await approveBy(held)).toEqual({ outcome: 'closed' });
    expect((await publish(documentId)).status).toBe(200);
    expect(await isPublic(documentId)).toBe(true);
    // What was signed for is said no longer than the link would have been good for.
    await expire(held);
    expect(await open(held.token)).toMatchObject({ is: 'signed', used: { title: null } });
  });

  test('sends it back with a reason pinned to a paragraph, which its author sees', async () => {
    const documentId = await waiting({ body: '<p>第一段。</p><p>第二段有错。</p>' });
    const held = await send(documentId, leaders.deputy);
    const { form } = await open(held.token);
    const place = form.paragraphs.find(({ label }: { label: string }) => label.includes('第二段'));
    const reject = (more: object) =>
      answer(held, { decision: 'reject', reason: '日期不对', ...more });
    expect(await reject({ place: '' })).toEqual({
      outcome: 'refused',
      reasons: ['请指出退回的理由说的是哪一段'],
    });
    expect(await reject({ place: place.value, reason: ' ' })).toEqual({
      outcome: 'refused',
      reasons: ['请填写退回的理由'],
    });
    expect(await reject({ place: place.value })).toEqual({ outcome: 'signed' });
    expect(await review(documentId)).toMatchObject({
      words: '被“复审”退回',
      rejection: { person: { name: '李春梅' }, reason: '日期不对', place: { paragraph: 2 } },
    });
    expect(await open(held.token)).toMatchObject({ is: 'signed', used: { as: 'reject' } });
    // Sent in again, it is signed by another link.
    await act(documentId, 'resubmit', people.writer);
    expect(await approveBy(held)).toEqual({ outcome: 'closed' });
    const again = await send(documentId, leaders.deputy);
    expect(
      (await open(again.token)).form.said.map(({ label }: { label: string }) => label),
    ).toEqual(['同意', '退回']);
    expect(await approveBy(again)).toEqual({ outcome: 'signed' });
  });

  test('has to tick every point of the checklist', async () => {
    const held = await send(await waitingForMayor(), leaders.mayor);
    expect(await approveBy(held, { checked: [] })).toEqual({
      outcome: 'refused',
      reasons: ['还有 1 条审核要点没有确认：准确、安全'],
    });
    expect(await approveBy(held)).toEqual({ outcome: 'signed' });
  });

  test('confirms where typing was corrected after the signature', async () => {
    const documentId = await waiting({ body: '<p>请大家按时参加会仪。</p>' });
    await approveBy(await send(documentId, leaders.deputy));
    const corrected = await change(documentId, { body: '<p>请大家按时参加会议。</p>' });
    expect(corrected.status).toBe(200);
    expect(message(await issue(documentId, leaders.mayor))).toContain('“复审”要由“复审”来签');
    const held = await send(documentId, leaders.deputy);
    expect((await open(held.token)).form).toMatchObject({ action: 'confirm', checklist: [] });
    expect(await approveBy(held)).toMatchObject({ outcome: 'refused' });
    expect(await answer(held, { decision: 'confirm' })).toEqual({ outcome: 'signed' });
    expect(await wordsOf(documentId)).toBe('正在等“终审”');
    expect(await approveBy(await send(documentId, leaders.mayor))).toEqual({ outcome: 'signed' });
  });
});

describe('a link', () => {
  test('is used up by no look, and a program’s look is none', async () => {
    const documentId = await waiting();
    const held = await send(documentId, leaders.deputy);
    const before = await review(documentId);
    await open(held.token, { device: '程序' });
    expect((await list(documentId)).links[0]!.state).toBe('unopened');
    for (let time = 0; time < 3; time++) expect(await isOf(held)).toBe('open');
    expect((await list(documentId)).links[0]).toMatchObject({ state: 'opened', isOutdated: false });
    expect(await review(documentId)).toEqual({ ...before, due: expect.anything() });
    expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'signed' });
    expect((await list(documentId)).links[0]!.state).toBe('signed');
  });

  test.each([4, 24, 48, 168])('is good for %i hours, and not a moment longer', async (hours) => {
    const documentId = await waiting();
    const { body } = await issue(documentId, leaders.deputy, people.writer, hours);
    const held = { token: body.data.path.split('/')[2], code: body.data.code };
    const row = await rows().where({ document_id: documentId }).first();
    expect(Number(row.expires_at) - Number(row.made_at)).toBe(hours * HOUR_MS);
    expect(await isOf(held)).toBe('open');
    await expire(held);
    expect(await isOf(held)).toBe('expired');
    expect(await approveBy(held)).toEqual({ outcome: 'closed' });
    expect(await wordsOf(documentId)).toBe('正在等“复审”');
  });

  test('is revoked by whoever may send one, and by a newer one of the same step', async () => {
    const documentId = await waiting();
    const first = await send(documentId, leaders.deputy);
    const second = await send(documentId, leaders.deputy, people.first);
    expect(await isOf(first)).toBe('revoked');
    expect(await approveBy(first)).toEqual({ outcome: 'closed' });
    expect(await isOf(second)).toBe('open');
    const [newest] = (await list(documentId)).links;
    expect((await revoke(documentId, newest!.id)).status).toBe(200);
    expect(await isOf(second)).toBe('revoked');
    expect(await approveBy(second)).toEqual({ outcome: 'closed' });
    expect((await revoke(documentId, newest!.id)).status).toBe(400);
    expect((await revoke(documentId, 987_654)).status).toBe(404);
    expect(await wordsOf(documentId)).toBe('正在等“复审”');
  });

  test('is of one text: a change makes it worth nothing', async () => {
    const documentId = await waiting();
    const held = await send(documentId, leaders.deputy);
    expect((await change(documentId, { body: '<p>另一篇，6 月 1 日</p>' })).status).toBe(200);
    expect(await open(held.token)).toMatchObject({ is: 'changed', form: null, used: null });
    const { contentHash } = await review(documentId);
    expect(await approveBy(held, { contentHash })).toEqual({ outcome: 'closed' });
    expect((await list(documentId)).links[0]!.isOutdated).toBe(true);
    await act(documentId, 'submit', people.writer);
    expect(await approveBy(held)).toEqual({ outcome: 'closed' });
    expect(await wordsOf(documentId)).toBe('正在等“初审”');
  });

  test('says where it stands when somebody else was quicker', async () => {
    const signed = await waiting();
    const forSigned = await send(signed, leaders.deputy);
    await act(signed, 'approve', people.second, { checked: [] });
    expect(await open(forSigned.token)).toMatchObject({ is: 'moved', words: '正在等“终审”' });
    const recalled = await waiting();
    const forRecalled = await send(recalled, leaders.deputy);
    await act(recalled, 'recall', people.writer);
    expect(await open(forRecalled.token)).toMatchObject({ is: 'moved', words: '已经撤回送审' });
    const claimed = await waiting();
    const forClaimed = await send(claimed, leaders.deputy);
    await act(claimed, 'claim', people.second);
    expect(await open(forClaimed.token)).toMatchObject({
      is: 'blocked',
      words: '复审正在审，别人先不动',
    });
    for (const held of [forSigned, forRecalled, forClaimed]) {
      expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'closed' });
    }
    await act(claimed, 'release', people.second);
    expect(await approveBy(forClaimed, { checked: [] })).toEqual({ outcome: 'signed' });
  });

  test('is worth nothing when its signer was disabled, or became another role', async () => {
    const documentId = await waiting();
    const signer = await register('周明', '副镇长', 'second-reviewer');
    const held = await send(documentId, signer);
    const set = (data: object) =>
      content(cms.strapi, 'outside-signer').update({ documentId: signer, data });
    await set({ isActive: false });
    expect(await isOf(held)).toBe('disabled');
    expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'closed' });
    expect((await issue(documentId, signer)).status).toBe(404);
    await set({ isActive: true, role: 'signer' });
    expect(await isOf(held)).toBe('blocked');
    expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'closed' });
    await content(cms.strapi, 'outside-signer').delete({ documentId: signer });
    expect(await isOf(held)).toBe('disabled');
  });

  test('dies with its entry, and is not brought back with it', async () => {
    const documentId = await waiting();
    const held = await send(documentId, leaders.deputy);
    await act(documentId, 'recall', people.writer);
    const { status } = await cms.http
      .delete(`/content-manager/collection-types/api::article.article/${documentId}`)
      .set('Authorization', room.chief.admin);
    expect(status).toBe(200);
    expect(await isOf(held)).toBe('revoked');
    const path = `/portal/recycle-bin/api::article.article/${documentId}/restore`;
    const back = await cms.http.post(path).set('Authorization', room.chief.admin).send({});
    expect(back.status).toBe(200);
    expect(await isOf(held)).toBe('revoked');
  });

  test('opens to its token alone', async () => {
    for (const token of ['x'.repeat(43), 'short', null]) {
      expect((await asked('/api/signing-links', { token })).status).toBe(404);
      const body = { token, code: '123456', decision: 'approve' };
      expect((await asked('/api/signing-links/answer', body)).status).toBe(404);
    }
    const held = await send(await waiting(), leaders.deputy);
    for (const path of ['/api/signing-links', '/api/signing-links/answer']) {
      const body = { ...held, decision: 'approve' };
      expect((await cms.http.post(path).send(body)).status).toBe(401);
    }
    for (const decision of ['publish', 'emergency-publish', 'claim', '', undefined]) {
      const { status } = await asked('/api/signing-links/answer', { ...held, decision });
      expect(status).toBe(400);
    }
    expect(await isOf(held)).toBe('open');
  });
});

describe('the code', () => {
  const other = ({ code }: Held) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('is asked for, and says how many tries are left; after five nobody signs', async () => {
    const documentId = await waiting();
    const held = await send(documentId, leaders.deputy);
    const wrong = { ...held, code: other(held) };
    for (const left of [4, 3, 2, 1]) {
      expect(await approveBy(wrong, { checked: [] })).toEqual({ outcome: 'wrong-code', left });
    }
    expect(await approveBy(wrong, { checked: [] })).toEqual({ outcome: 'closed' });
    expect(await isOf(held)).toBe('locked');
    expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'closed' });
    expect((await list(documentId)).links[0]!.state).toBe('locked');
    expect(await wordsOf(documentId)).toBe('正在等“复审”');
    // A new link is what helps.
    expect(await approveBy(await send(documentId, leaders.deputy), { checked: [] })).toEqual({
      outcome: 'signed',
    });
  });

  test('is counted right when many guess at once', async () => {
    const held = await send(await waiting(), leaders.deputy);
    const wrong = { ...held, code: other(held) };
    const answers = await Promise.all(Array.from({ length: 9 }, () => approveBy(wrong)));
    const left = answers.flatMap((one) => (one.outcome === 'wrong-code' ? [one.left] : []));
    expect(left.sort()).toEqual([1, 2, 3, 4]);
    const [row] = await rows().orderBy('id', 'desc').limit(1);
    expect(row.wrong_tries).toBe(5);
    expect(await approveBy(held, { checked: [] })).toEqual({ outcome: 'closed' });
  });

  test.each(['', '12345', '1234567', 'abcdef', null, 123456])('%j is none', async (code) => {
    const { token } = await send(await waiting(), leaders.deputy);
    const { status } = await asked('/api/signing-links/answer', {
      token,
      code,
      decision: 'approve',
    });
    expect(status).toBe(400);
    const [row] = await rows().orderBy('id', 'desc').limit(1);
    expect(row.wrong_tries).toBe(0);
  });

  test('of another link opens nothing', async () => {
    const one = await send(await waiting(), leaders.deputy);
    const two = await send(await waiting(), leaders.deputy);
    if (one.code === two.code) return;
    expect(await approveBy({ token: one.token, code: two.code })).toMatchObject({
      outcome: 'wrong-code',
    });
  });
});

test('of several at once one signs', async () => {
  const documentId = await waiting();
  const held = await send(documentId, leaders.deputy);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => approveBy(held, { checked: [] })),
  );
  const outcomes = answers.map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual(['closed', 'closed', 'closed', 'closed', 'closed', 'signed']);
  const { history } = await review(documentId);
  expect(history.filter(({ person }) => person.name === '李春梅')).toHaveLength(1);
});

describe('who sends one', () => {
  test('may change the entry, and sees all of it', async () => {
    const documentId = await waiting();
    await cms.strapi.service('admin::role').create({ name: '看不到', code: 'outsider' });
    const reporter = await signInAs(cms, 'reporter');
    const outsider = await signInAs(cms, 'outsider');
    const base = `/portal/signing-links/api::article.article/${documentId}`;
    for (const by of [reporter, outsider]) {
      expect((await issue(documentId, leaders.deputy, by)).status).toBe(403);
      expect((await cms.http.get(base).set('Authorization', by)).status).toBe(403);
      expect((await revoke(documentId, 1, by)).status).toBe(403);
    }
    expect((await cms.http.post(base).send({})).status).toBe(401);
    expect((await rows().where({ document_id: documentId })).length).toBe(0);
    for (const by of [people.writer, people.first, people.signer, room.chief.admin]) {
      expect((await issue(documentId, leaders.deputy, by)).status).toBe(200);
    }
  });

  test('is a person: a key of theirs sends none', async () => {
    const documentId = await waiting();
    const granted = await cms.strapi.db.query('admin::permission').findMany({
      where: { subject: 'api::article.article', role: { code: 'strapi-super-admin' } },
    });
    const made = await cms.http
      .post('/admin/admin-tokens')
      .set('Authorization', room.chief.admin)
      .send({
        name: '脚本',
        description: '',
        lifespan: null,
        adminPermissions: granted.map(({ action, subject, properties }) => ({
          action,
          subject,
          properties,
          conditions: [],
        })),
      })
      .expect(201);
    const key = `Bearer ${made.body.data.accessKey}`;
    const path = `/portal/signing-links/api::article.article/${documentId}`;
    expect((await cms.http.get(path).set('Authorization', key)).status).toBe(200);
    const refused = await issue(documentId, leaders.deputy, key);
    expect(refused.status).toBe(403);
    expect(message(refused)).toContain('要本人登录后台来发，不能用密钥');
    expect((await rows().where({ document_id: documentId })).length).toBe(0);
  });

  test('sends it to the right person, for a step that waits', async () => {
    const early = await room.draft();
    expect(message(await issue(early, leaders.deputy))).toContain('还是草稿，现在没有要签的步骤');
    const documentId = await waiting();
    expect(message(await issue(documentId, leaders.mayor))).toContain('“复审”要由“复审”来签');
    expect((await issue(documentId, 'nobody')).status).toBe(404);
    for (const hours of [0, 1, 169, '48', null]) {
      expect((await issue(documentId, leaders.deputy, people.writer, hours)).status).toBe(400);
    }
    expect(await list(documentId)).toMatchObject({
      step: '复审',
      why: null,
      signers: [{ name: '李春梅', position: '副镇长' }],
      links: [],
    });
  });

  test('not to themselves, not to whoever wrote it, not to whoever has signed', async () => {
    const documentId = await waiting();
    const [sender, writer, first] = [
      await register('复审', '主任', 'second-reviewer'),
      await register('编辑', '主任', 'second-reviewer'),
      await register('初审', '主任', 'second-reviewer'),
    ];
    const refusals = [
      await issue(documentId, sender, people.second),
      await issue(documentId, writer, people.first),
      await issue(documentId, first, people.writer),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(refusals.map(message)).toEqual([
      '不能给自己发手机签批链接。',
      '写过、改过稿子的人里有编辑，不能自己审。',
      '初审已经签过“初审”，每一步要由不同的人审。',
    ]);
    for (const signer of [sender, writer, first]) {
      await content(cms.strapi, 'outside-signer').delete({ documentId: signer });
    }
  });
});

test('everything is written down, with who and from where, and no secret with it', async () => {
  const logged: string[] = [];
  const note = (info: unknown) => void logged.push(JSON.stringify(info));
  cms.strapi.log.on('data', note);
  const documentId = await waiting({ title: '留痕的稿子' });
  let held: Held = { token: '', code: '' };
  const found = await auditRowsOf(cms, async () => {
    await send(documentId, leaders.deputy);
    held = await send(documentId, leaders.deputy);
    await open(held.token);
    await answer(
      { ...held, code: held.code === '000000' ? '000001' : '000000' },
      {
        decision: 'approve',
        checked: [],
      },
    );
    await answer(held, { decision: 'reject', reason: '' });
    await approveBy(held, { checked: [] });
  });
  cms.strapi.log.off('data', note);
  const ours = found.filter(({ action }) => action.startsWith('review.'));
  expect(ours.map(({ action, actorKind, actorName }) => [action, actorKind, actorName])).toEqual([
    ['review.link-send', 'person', '编辑'],
    ['review.link-revoke', 'person', '编辑'],
    ['review.link-send', 'person', '编辑'],
    ['review.link-open', 'visitor', 'visitor'],
    ['review.link-wrong-code', 'visitor', 'visitor'],
    ['review.link-refused', 'visitor', 'visitor'],
    ['review.approve', 'signer', '李春梅'],
    ['review.link-sign', 'signer', '李春梅'],
  ]);
  for (const row of ours.slice(3)) {
    expect(row).toMatchObject({ ip: ADDRESS, subjectId: documentId });
    expect(row.agent).toContain('安卓');
  }
  expect(ours.at(-1)).toMatchObject({
    subjectLabel: '留痕的稿子',
    details: { said: { 签批人: '李春梅（副镇长）', 发链接的人: '编辑', 怎么签: '同意' } },
  });
  const kept = JSON.stringify([found, await rows(), await everyRow(), logged]);
  expect(kept).not.toContain(held.token);
  const own = JSON.stringify([found.map(({ details }) => details), await rows(), logged]);
  expect(own).not.toMatch(new RegExp(`(?<!\\d)${held.code}(?!\\d)`));
});

/** All that the database holds. */
async function everyRow(): Promise<unknown[]> {
  const { connection } = cms.strapi.db;
  const tables =
    cms.strapi.db.dialect.client === 'postgres'
      ? connection('information_schema.tables')
          .select('table_name as name')
          .whereRaw('table_schema = current_schema()')
      : connection('sqlite_master').select('name').where({ type: 'table' });
  const all: unknown[] = [];
  for (const { name } of await tables) all.push(await connection(name).select());
  return all;
}

async function expire({ token }: Held): Promise<void> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(token).digest('base64url');
  const changed = await rows()
    .where({ token_hash: hash })
    .update({ expires_at: Date.now() - 1 });
  expect(changed).toBe(1);
}

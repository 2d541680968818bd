import { content } from '../harness';
import { reviewRoom } from './support';

const room = reviewRoom();
const { people, draft, act, approve, sign, review, publish, change, isPublic } = room;

test('three people sign, a fourth publishes nothing before', async () => {
  const id = await draft();
  expect(await review(id)).toMatchObject({ stage: 'draft', words: '还是草稿' });
  const early = await publish(id);
  expect(early.status).toBe(400);
  expect(early.body.error.message).toContain('还没有送审，要经过初审、复审、终审才能发布');
  await act(id, 'submit', people.writer);
  expect((await review(id)).words).toBe('正在等“初审”');
  expect((await review(id)).due).toMatchObject({ isOverdue: false, words: /工作小时|分钟/ });
  for (const by of [people.first, people.second]) {
    expect((await approve(id, by)).status).toBe(200);
    expect((await publish(id)).status).toBe(400);
  }
  expect((await approve(id, people.signer)).status).toBe(200);
  expect(await isPublic(id)).toBe(false);
  expect((await publish(id)).status).toBe(200);
  expect(await isPublic(id)).toBe(true);
  const { history, steps, stage } = await review(id);
  expect(stage).toBe('published');
  expect(steps.map(({ standing }) => standing)).toEqual(['signed', 'signed', 'signed']);
  expect(history.map(({ action }) => action)).toEqual([
    'publish',
    'approve',
    'approve',
    'approve',
    'submit',
  ]);
  expect(history[3]).toMatchObject({ checked: ['错漏字', '人名地名'], step: '初审' });
});

test('a change after the last signature voids all of them', async () => {
  const id = await draft();
  await sign(id);
  const saved = await change(id, { title: '翟店镇 6 月 1 日停水' });
  expect(saved.status).toBe(200);
  expect(await review(id)).toMatchObject({ stage: 'draft' });
  expect((await publish(id)).body.error.message).toContain('还没有送审');
});

test('a correction of typing only asks the last signer', async () => {
  const body =
    '<p>为了方便大家办事，镇里在大厅设了服务台，请大家按照顺序排队，互相谅解，谢谢配和。</p>';
  const id = await draft({ body });
  await sign(id);
  await change(id, { body: body.replace('配和', '配合') });
  expect((await publish(id)).body.error.message).toContain('要先请');
  expect((await act(id, 'confirm', people.signer)).status).toBe(200);
  expect((await publish(id)).status).toBe(200);
});

test('what is sent back goes on where it was rejected', async () => {
  const id = await draft();
  await act(id, 'submit', people.writer);
  await approve(id, people.first);
  const place = { field: 'body', paragraph: 1, quote: '正文' };
  const unfounded = await act(id, 'reject', people.second, { reason: '', place });
  expect(unfounded.body.error.message).toContain('请填写退回的理由');
  await act(id, 'reject', people.second, { reason: '日期不对', place });
  expect(await review(id)).toMatchObject({
    stage: 'rejected',
    rejection: { reason: '日期不对', place, field: '正文' },
  });
  await change(id, { body: '<p>会议定在 6 月 2 日</p>' });
  await act(id, 'resubmit', people.writer);
  expect((await review(id)).words).toBe('正在等“复审”');
});

test('nobody signs their own work, and nobody twice', async () => {
  const id = await draft();
  await act(id, 'submit', people.writer);
  await approve(id, people.first);
  await approve(id, people.second);
  // Of two who may give the last signature, one has written a word of it.
  const other = await draft();
  await change(other, { title: '终审自己改的' }, people.signer);
  await change(other, { summary: '编辑又改了' }, people.writer);
  await act(other, 'submit', people.writer);
  await approve(other, people.first);
  await approve(other, people.second);
  const own = await approve(other, people.signer);
  expect(own.status).toBe(403);
  expect(own.body.error.message).toContain('改过，不能自己审');
  expect((await approve(other, people.otherSigner)).status).toBe(200);
});

test('what is public under review is taken back with a reason, and comes back by a new round', async () => {
  const id = await draft();
  await sign(id);
  await publish(id);
  const { body } = await act(id, 'withdraw', people.signer, { as: 'gone', reason: '' });
  expect(body.error.message).toContain('请填写撤稿的理由');
  const gone = await act(id, 'withdraw', people.signer, { as: 'gone', reason: '发错了栏目' });
  expect(gone.body.error).toBeUndefined();
  expect(await isPublic(id)).toBe(false);
  expect((await publish(id)).status).toBe(400);
  expect((await act(id, 'new-round', people.writer)).status).toBe(200);
  await sign(id);
  expect((await publish(id)).status).toBe(200);
  expect(await isPublic(id)).toBe(true);
});

test('in an emergency it is out at once, and owes a signature of somebody else', async () => {
  const id = await draft();
  const hasty = await act(id, 'emergency-publish', people.signer, { reason: '全镇停水' });
  expect(hasty.status).toBe(200);
  expect(await isPublic(id)).toBe(true);
  const { owed } = await review(id);
  expect(owed).toMatchObject([{ reason: '全镇停水', due: { isOverdue: false } }]);
  const contentHash = owed[0]!.contentHash;
  const own = await act(id, 'countersign', people.signer, { contentHash, opinion: '' });
  expect(own.status).toBe(403);
  const other = await act(id, 'countersign', people.otherSigner, { contentHash, opinion: '属实' });
  expect(other.status).toBe(200);
  expect((await review(id)).owed).toEqual([]);
});

test('a flow that is set up anew leaves alone what is under way, and holds for what is sent from then on', async () => {
  const [underWay, waiting] = [await draft(), await draft()];
  await act(underWay, 'submit', people.writer);
  const flows = content(room.cms.strapi, 'review-flow');
  const documentId = room.known.flow;
  const { steps }: { steps: { id: number }[] } = await room.cms.strapi.db
    .query('api::review-flow.review-flow')
    .findOne({ where: { documentId }, populate: { steps: true } });
  await flows.update({ documentId, data: { steps: [{ id: steps[0]!.id, name: '预审' }] } });
  const names = async (id: string) => (await review(id)).steps.map(({ name }) => name);
  expect(await names(underWay)).toEqual(['初审', '复审', '终审']);
  expect(await names(waiting)).toEqual(['预审']);
  await approve(underWay, people.first);
  expect((await publish(underWay)).body.error.message).toContain('正在等“复审”');
  await act(waiting, 'submit', people.writer);
  await approve(waiting, people.first);
  expect((await publish(waiting)).status).toBe(200);
});

import { articleData, content } from '../harness';
import { addColumn, newSlug } from '../harness/editing';
import { reviewRoom } from './support';

const room = reviewRoom();
const { cms, people, draft, change, act } = room;

/** What Strapi's form sends of taking back with every save, although nobody touched it. */
const UNTOUCHED = {
  withdrawnAt: null,
  withdrawalKind: null,
  withdrawalReason: null,
  replacedBy: { connect: [], disconnect: [] },
};

test('a save of the whole form is no withdrawal; one that names a replacement is refused', async () => {
  const id = await draft();
  const saved = await change(id, { title: '改过的标题', ...UNTOUCHED });
  expect(saved.body.error).toBeUndefined();
  const { documentId } = await content(cms.strapi, 'article').create({
    data: articleData({ slug: newSlug() }),
  });
  const replaced = await change(id, {
    ...UNTOUCHED,
    replacedBy: { connect: [{ documentId }], disconnect: [] },
  });
  expect(replaced.body.error.message).toContain('撤稿');
});

test('what was taken back stays so, whatever a form or a program sends', async () => {
  const id = await draft();
  const { documentId } = await content(cms.strapi, 'article').create({
    data: articleData({ slug: newSlug(), column: await addColumn(cms, '要闻二') }),
    status: 'published',
  });
  await room.sign(id);
  expect((await room.publish(id)).status).toBe(200);
  const body = { as: 'replaced', reason: '有了新的', leadsTo: [documentId] };
  expect((await act(id, 'withdraw', people.signer, body)).body.error).toBeUndefined();
  for (const replacedBy of [null, { set: [] }, { connect: [], disconnect: [{ documentId }] }]) {
    const cleared = await change(id, { replacedBy });
    expect(cleared.body.error.message).toContain('撤稿');
  }
  const again = await change(id, { replacedBy: { connect: [], disconnect: [] } });
  expect(again.body.error).toBeUndefined();
});

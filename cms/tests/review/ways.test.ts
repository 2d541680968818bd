import { PIXEL } from '../admin/content';
import { reviewRoom } from './support';
import { ways, type Way } from './ways';

const room = reviewRoom();
const { cms, people, draft, act, sign, publish } = room;

/** What readers are given of an entry, or that they are given nothing. */
const seenBy = async (documentId: string): Promise<string> => {
  const { status, body } = await cms.http.get(`/api/articles/${documentId}`);
  return status === 200 ? JSON.stringify(body.data) : `${status}`;
};

const countPublic = async () =>
  cms.strapi.db.query('api::article.article').count({
    where: { publishedAt: { $notNull: true }, column: { slug: { $contains: 'gonggao' } } },
  });

const START: Readonly<Record<Way['from'], (id: string) => Promise<unknown>>> = {
  draft: async () => null,
  submitted: (id) => act(id, 'submit', people.writer),
  signed: sign,
  live: async (id) => {
    await sign(id);
    await publish(id);
  },
};

const all = ways(room);

test.each(all)('$name', async ({ from, says, go }) => {
  const picture = await cms.http
    .post('/upload')
    .set('Authorization', people.writer)
    .attach('files', PIXEL, 'a.png');
  const id = await draft({ cover: picture.body[0].id });
  await START[from](id);
  const [seen, many] = [await seenBy(id), await countPublic()];
  const { words } = await go(id);
  expect(words).toMatch(says);
  expect(await seenBy(id)).toBe(seen);
  expect(await countPublic()).toBe(many);
});

test('they are many', () => {
  expect(all.length).toBeGreaterThanOrEqual(30);
});

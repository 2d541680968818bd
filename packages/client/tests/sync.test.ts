import { createCms, sync, type MirrorStep, type MirrorStore } from '../src/index.js';
import { json, startServer, strapiError, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A store that stands somewhere, and remembers what it was told to do. */
function storeAt(cursor: string) {
  const steps: MirrorStep[] = [];
  const store: MirrorStore = {
    cursor: () => Promise.resolve(steps.at(-1)?.cursor ?? cursor),
    clear: () => Promise.resolve(),
    apply: (step) => Promise.resolve(void steps.push(step)),
    holding: () => Promise.resolve([]),
    stamps: () => Promise.resolve([]),
  };
  return { store, steps };
}

const change = {
  ...{ sequence: 2, type: 'village', documentId: 'gone', action: 'withdrawn' },
  ...{ slug: 'a', previousSlug: null, changedAt: '2026-01-01T00:00:00.000Z', related: [] },
};

test('a mirror asks past the caches in between: they may hold what stood before the change', async () => {
  server.answer(({ address, query }, response) => {
    if (!address.startsWith('/api/changes')) {
      return json(response, 404, strapiError(404, 'NotFoundError', '没有'));
    }
    const data = query.get('cursor') === 'e.1.x' ? [change] : [];
    return json(response, 200, { data, meta: { cursor: 'e.2.y', startOver: false, epoch: 'e' } });
  });
  const { store, steps } = storeAt('e.1.x');
  expect(await sync(createCms({ baseUrl: server.url }), store)).toEqual({
    put: 0,
    removed: 1,
    startedOver: false,
  });
  expect(steps).toEqual([
    { put: [], remove: [{ type: 'village', documentId: 'gone' }], cursor: 'e.2.y' },
  ]);
  expect(server.exchanges).toHaveLength(3);
  for (const { headers } of server.exchanges) expect(headers['cache-control']).toBe('no-cache');
});

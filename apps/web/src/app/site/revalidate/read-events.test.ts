import type { ChangeEvent } from '@township/rules/delivery';
import { readEvents } from './read-events';

const event = (change: object = {}): ChangeEvent => ({
  id: '1',
  type: 'article',
  action: 'publish',
  documentId: 'd',
  slug: 'a',
  previousSlug: null,
  related: [],
  occurredAt: '2026-01-01T00:00:00.000Z',
  ...change,
});
const position = 'epoch.1.id';
const read = (...events: unknown[]) => readEvents(JSON.stringify({ events, position }));

test.each([
  ['a type of a newer CMS', { type: 'service' }, 'type'],
  ['an action of a newer CMS', { action: 'archive' }, 'action'],
  ['another shape', { slug: 7 }, 'slug'],
  ['a field that is missing', { occurredAt: undefined }, 'occurredAt'],
])('%s is reported with its reason, and the events around it are read', (_, change, field) => {
  const answer = read(event({ id: '1' }), event({ id: '2', ...change }), event({ id: '3' }));
  expect(answer?.events.map(({ id }) => id)).toEqual(['1', '3']);
  expect(answer?.unreadable).toEqual([{ id: '2', reason: expect.stringMatching(`^${field}: `) }]);
});

test('a CMS that starts over is understood', () => {
  const startOver = event({ type: 'everything', action: 'update', documentId: '', slug: null });
  expect(read(startOver)).toEqual({ events: [startOver], position, unreadable: [] });
});

test('a relation of a newer CMS is left out, and a field that is not known yet', () => {
  const known = { type: 'village', slug: 'zhaidong' };
  const related = [{ type: 'service', slug: 'x' }, known];
  expect(read(event({ related, priority: 1 }))).toEqual({
    events: [event({ related: [known] })],
    position,
    unreadable: [],
  });
});

test.each(['', 'no JSON', '[]', '{"events":{}}', '{"events":[{"type":"article"}]}'])(
  'a body without a list of events with ids is none: %s',
  (body) => expect(readEvents(body)).toBeNull(),
);

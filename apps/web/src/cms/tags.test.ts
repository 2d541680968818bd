import { contract } from '@township/client/contract';
import { CONTENT_TYPES, keysOf, type ContentType } from '@township/client/vocabulary';
import type { ChangeAction, ChangeEvent } from '@township/rules/delivery';
import { CHANGE_ACTIONS } from '@township/rules/delivery';
import { invalidationOf, itemTag, listTag, RELATIONS, tagsOf } from './tags';

/** Attributes of an object schema whose value is a record with a slug, or a list of such. */
function relationsIn(schema: unknown): string[] {
  const attributes = Object.entries(shapeOf(schema) ?? {});
  return attributes.filter(([, value]) => 'slug' in (shapeOf(value) ?? {})).map(([name]) => name);
}

type Definition = { shape?: object; innerType?: unknown; element?: unknown };

/** The shape of an object schema, seen through nullable and array. */
function shapeOf(schema: unknown): object | undefined {
  const { def } = (schema as { _zod: { def: Definition } })._zod;
  if (def.shape) return def.shape;
  const inner = def.innerType ?? def.element;
  return inner ? shapeOf(inner) : undefined;
}

type Event = ChangeEvent<ContentType>;

const { homePage } = contract;
const collections = Object.entries(contract).flatMap(([name, definition]) =>
  definition.kind === 'collection' ? [[name, definition] as const] : [],
);

const event = (type: Event['type'], action: ChangeAction, change = {}): Event => ({
  id: '1',
  type,
  action,
  documentId: 'd',
  slug: 'now',
  previousSlug: null,
  related: [],
  occurredAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

test.each(collections)('every relation that %s name has its tag', (_, definition) => {
  const relations = new Set([
    ...relationsIn(definition.summary),
    ...relationsIn(definition.detail),
  ]);
  for (const relation of relations) expect(RELATIONS).toHaveProperty(relation);
});

test('every relation that the home page names has its tag', () => {
  expect(relationsIn(homePage.detail)).toEqual(['featured']);
  expect(RELATIONS).toHaveProperty('featured');
});

test('the check above sees relations at all', () => {
  expect(relationsIn(contract.articles.detail).sort()).toEqual(
    ['column', 'enterprises', 'honors', 'topics', 'villages'].sort(),
  );
});

test('a record is tagged with itself and with what it names', () => {
  const article = {
    slug: 'a',
    title: 'A',
    column: { slug: 'yaowen', name: '要闻' },
    topics: [{ slug: 'chanye' }],
    villages: [{ slug: 'zhaidong' }, { slug: 'zhaixi' }],
    enterprises: [],
    honors: null,
  };
  expect(tagsOf('article', article)).toEqual([
    'article:a',
    'column:yaowen',
    'topic:chanye',
    'village:zhaidong',
    'village:zhaixi',
  ]);
});

const types = keysOf(CONTENT_TYPES).filter((type) => type !== 'town');
const cases = types.flatMap((type) => CHANGE_ACTIONS.map((action) => [type, action] as const));

/** All pages that can embed a record of a type, by the tags they carry. */
const embedding = (type: ContentType): Record<string, string[]> => ({
  'its own page': [itemTag(type, 'now')],
  'its own page under the former slug': [itemTag(type, 'before')],
  'a list that shows it': [listTag(type), itemTag(type, 'now'), itemTag(type, 'other')],
  'a list that it enters, home, the sitemap': [listTag(type)],
  "another record's page that names it": [itemTag('article', 'x'), itemTag(type, 'now')],
});

test.each(cases)('%s %s reaches every page that shows the record', (type, action) => {
  const { changed, withdrawn } = invalidationOf(event(type, action, { previousSlug: 'before' }));
  const touched = new Set([...changed, ...withdrawn]);
  for (const [name, tags] of Object.entries(embedding(type))) {
    expect([name, tags.some((tag) => touched.has(tag))]).toEqual([name, true]);
  }
});

test.each(['unpublish', 'delete'] as const)(
  '%s withdraws the pages that show the record',
  (action) => {
    const { changed, withdrawn } = invalidationOf(event('article', action));
    expect(withdrawn).toEqual(['article:now']);
    expect(changed).not.toContain('article:now');
  },
);

test('the town reaches the frame of every page, a file every page that shows files', () => {
  expect(invalidationOf(event('town', 'update', { slug: null })).changed).toEqual(['town']);
  expect(invalidationOf(event('media', 'update', { slug: null })).changed).toEqual(['media']);
});

test('a CMS that cannot say what changed reaches every page', () => {
  const { everything, withdrawn } = invalidationOf(event('everything', 'update', { slug: null }));
  expect({ everything, withdrawn }).toEqual({ everything: true, withdrawn: [] });
});

test('what has no slug reaches the pages made from it, gone or not', () => {
  for (const type of ['alert', 'home-page'] as const) {
    for (const action of ['publish', 'unpublish'] as const) {
      const { changed, withdrawn } = invalidationOf(event(type, action, { slug: null }));
      expect({ changed, withdrawn }).toEqual({ changed: [type], withdrawn: [] });
    }
  }
});

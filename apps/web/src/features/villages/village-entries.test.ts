import type { VillageSummary } from '@township/client';
import { chosenEntries, spellings, villageEntries } from './village-entries';
import { villageFilters } from './village-filters';

const village = (name: string, slug: string, formerNames: string[] = []): VillageSummary => ({
  documentId: slug,
  slug,
  code: `110101001${200 + slug.length}`,
  name,
  formerNames: formerNames.map((former) => ({ name: former, note: null })),
  summary: null,
  cover: null,
  latitude: null,
  longitude: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const villages = [
  village('翟西村', 'zhaixi', ['南吴坡']),
  village('翟东村', 'zhaidong'),
  village('北吴村', 'beiwu'),
];
const entries = villageEntries(
  villages,
  new Map([
    ['zhaixi', { honors: 0, enterprises: 2, news: 1 }],
    ['beiwu', { honors: 1, enterprises: 0, news: 0 }],
  ]),
);
const names = (list: { village: { name: string } }[]) => list.map((one) => one.village.name);

test('entries stand in the order of their pinyin', () => {
  expect(names(entries)).toEqual(['北吴村', '翟东村', '翟西村']);
});

test.each(['翟西', '南吴坡', 'zhaixi', 'nanwu', 'nwp', '110101001206'])(
  'a village is found by %s',
  (text) => {
    expect(names(entries.filter(({ findable }) => findable.includes(text)))).toEqual(['翟西村']);
  },
);

test('one name does not run into the next', () => {
  expect(spellings('东村', '西村')).not.toContain('东村西村');
  expect(spellings('A村')).toContain('a村');
});

test('choices hold together; those that lead nowhere are not offered', () => {
  expect(names(chosenEntries(entries, { initial: 'z', with: 'news' }))).toEqual(['翟西村']);
  const [letters, holdings] = villageFilters(entries, { initial: 'z' });
  expect(letters!.options.map(({ label, count }) => [label, count])).toEqual([
    ['全部', undefined],
    ['B', 1],
    ['Z', 2],
  ]);
  expect(holdings!.options.map(({ label, href, count }) => [label, href, count])).toEqual([
    ['全部', '/villages?initial=z', undefined],
    ['有企业', '/villages?initial=z&with=enterprises', 1],
    ['有资讯', '/villages?initial=z&with=news', 1],
  ]);
});

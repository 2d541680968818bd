import type { HonorLevel, HonorSummary } from '@township/client';
import {
  knownDate,
  latestFirst,
  levelsOf,
  matching,
  neighboursOf,
  offeredFacets,
  pageOf,
  yearsOf,
} from './arrange';

const honor = (
  title: string,
  awardedOn: string | null,
  awardedPrecision: HonorSummary['awardedPrecision'],
  level: HonorLevel = 'national',
) => ({ documentId: title, title, level, awardedOn, awardedPrecision });

const day = honor('日', '2020-02-08', 'day');
const month = honor('月', '2020-02-01', 'month', 'provincial');
const year = honor('年', '2020-01-01', 'year');
const later = honor('后来', '2023-05-01', 'month', 'county');
const unknown = honor('不详', null, 'unknown');
const all = [unknown, year, later, month, day];

const titles = (honors: { title: string }[]) => honors.map(({ title }) => title);

test('a date counts only as far as it is known', () => {
  expect([day, month, year, unknown].map(knownDate)).toEqual([
    '2020-02-08',
    '2020-02',
    '2020',
    null,
  ]);
});

test('the latest stands first, the less exact after the exact, the unknown last', () => {
  expect(titles([...all].sort(latestFirst))).toEqual(['后来', '日', '月', '年', '不详']);
});

test('the timeline groups by year, whatever order the API answered, unknown dates last', () => {
  for (const honors of [all, [...all].reverse()]) {
    expect(yearsOf(honors).map(({ year, honors }) => [year, titles(honors)])).toEqual([
      [2023, ['后来']],
      [2020, ['日', '月', '年']],
      [null, ['不详']],
    ]);
  }
  expect(yearsOf([])).toEqual([]);
});

test('the wall has the levels that exist, the highest first', () => {
  expect(levelsOf(all).map(({ level, honors }) => [level, honors.length])).toEqual([
    ['national', 3],
    ['provincial', 1],
    ['county', 1],
  ]);
});

test('a facet offers only what leads to something under the other facet', () => {
  expect(offeredFacets(all, {})).toEqual({
    levels: ['national', 'provincial', 'county'],
    years: [2023, 2020],
  });
  expect(offeredFacets(all, { level: 'national' }).years).toEqual([2020]);
  expect(offeredFacets(all, { year: 2023 }).levels).toEqual(['county']);
});

test('facets hold together, and an unknown date is in no year', () => {
  expect(titles(matching(all, { level: 'national', year: 2020 }))).toEqual(['年', '日']);
});

test('neighbours are those beside it, none at the ends, none for a stranger', () => {
  expect(neighboursOf(all, unknown)).toEqual({ previous: null, next: year });
  expect(neighboursOf(all, day)).toEqual({ previous: month, next: null });
  expect(neighboursOf([day], unknown)).toEqual({ previous: null, next: null });
});

test('five hundred honors are bounded by pages, and there is none beyond the last', () => {
  const many = Array.from({ length: 500 }, (_, index) => index);
  expect(pageOf(many, 1, 60)).toMatchObject({ pageCount: 9, total: 500 });
  expect(pageOf(many, 9, 60)?.honors).toHaveLength(20);
  expect(pageOf(many, 10, 60)).toBeNull();
  expect(pageOf([], 1, 60)).toEqual({ honors: [], page: 1, pageCount: 1, total: 0 });
  expect(pageOf([], 1, 0)).toMatchObject({ pageCount: 1 });
});

import { newsTitle, type NewsFacets } from './news-title';

const choices = (facets: NewsFacets, subjects: { name: string }[] = []) => ({
  facets,
  columns: [{ slug: 'gonggao', name: '通知公告' }],
  topics: [{ slug: 'chanye', title: '产业' }],
  subjects,
});

test.each([
  [choices({}), '资讯'],
  [choices({ column: 'gonggao' }), '通知公告'],
  [choices({ topic: 'chanye' }), '产业专题'],
  [choices({ year: 2022 }), '资讯 · 2022年'],
  [choices({ column: 'gonggao', topic: 'chanye', year: 2022 }), '通知公告 · 产业专题 · 2022年'],
  [choices({ village: 'xiwei' }, [{ name: '西位村' }]), '西位村 · 资讯'],
])('%o is called %s', (given, title) => expect(newsTitle(given)).toBe(title));

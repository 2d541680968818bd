import { newsTitle } from './news-view';

const ref = (slug: string, name: string) => ({ documentId: slug, slug, name, title: name });
const columns = [{ ...ref('gonggao', '通知公告'), kind: 'notice' as const, summary: null }];
const topics = [{ ...ref('chanye', '产业'), slogan: null, summary: '', figures: [], cover: null }];
const choices = (facets: object, subjects: ReturnType<typeof ref>[] = []) => ({
  facets,
  columns,
  topics,
  subjects,
});

test.each([
  [choices({}), '资讯'],
  [choices({ column: 'gonggao' }), '通知公告'],
  [choices({ topic: 'chanye' }), '产业专题'],
  [choices({ year: 2022 }), '资讯 · 2022年'],
  [choices({ column: 'gonggao', topic: 'chanye', year: 2022 }), '通知公告 · 产业专题 · 2022年'],
  [choices({ village: 'xiwei' }, [ref('xiwei', '西位村')]), '西位村 · 资讯'],
])('%o is called %s', (given, title) => expect(newsTitle(given as never)).toBe(title));

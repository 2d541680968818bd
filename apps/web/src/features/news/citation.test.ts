import { citationOf } from './citation';

const article = {
  title: '村名变迁：从二十三到十六',
  author: null,
  source: '本门户',
  displayDate: '2023-06-29T16:00:00.000Z',
};

test('names the source where no author is given, and the day as China counts it', () => {
  expect(citationOf(article, '翟店镇', 'https://example.cn/news/a')).toBe(
    '本门户. 村名变迁：从二十三到十六[EB/OL]. 翟店镇, (2023-06-30). https://example.cn/news/a.',
  );
});

test('names the author first', () => {
  expect(citationOf({ ...article, author: '李某' }, '翟店镇', 'https://example.cn/a')).toMatch(
    /^李某\. /,
  );
});

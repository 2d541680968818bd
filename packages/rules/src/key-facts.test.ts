import { keyFacts } from './key-facts';
import { diffTexts } from './text-diff';

const found = (text: string) => keyFacts(text).map(([from, to]) => text.slice(from, to));

test.each([
  ['拨打0359-5561234咨询', '0359-5561234'],
  ['于2026年11月29日召开', '2026年11月29日'],
  ['增长3.5%', '3.5%'],
  ['二〇二六年开工', '二〇二六年'],
  ['投资三百万元', '三百万元'],
  ['占百分之六十个', '百分之六十个'],
  ['镇党委王建国书记讲话', '王建国'],
  ['联系人：李梅', '李梅'],
  ['责任编辑 张三', '张三'],
  ['欧阳明同志', '欧阳明'],
  ['王建国、李梅、张三', '李梅'],
  ['张三', '张三'],
])('%s: %s', (text, fact) => {
  expect(found(text)).toContain(fact);
});

test.each(['全镇召开工作会议', '高度重视安全生产', '一些村民来到广场', '方便群众办事'])(
  '%s: nothing',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

const keys = (before: string, after: string) =>
  diffTexts(before, after).flatMap(({ kind, text, isKey }) => (isKey ? [`${kind} ${text}`] : []));

test('another name is a key change, another word of the sentence is none', () => {
  expect(keys('镇党委王建国书记讲话', '镇党委王建军书记讲话').length).toBeGreaterThan(0);
  expect(keys('镇党委王建国书记讲话', '镇党委王建国书记致辞')).toEqual([]);
  expect(keys('张三', '李四')).toEqual(['removed 张三', 'added 李四']);
});

test('a number in characters counts as one in digits', () => {
  expect(keys('补助三百元', '补助五百元').length).toBeGreaterThan(0);
  expect(keys('三月一日起', '四月一日起').length).toBeGreaterThan(0);
});

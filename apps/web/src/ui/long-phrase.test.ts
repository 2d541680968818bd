import { PHRASE_OF, longPhrase } from './long-phrase';

test.each([
  ['十六个村，一村一码', undefined],
  ['一把刀、一团泥、一条长廊：文化', undefined],
  ['关于召开二〇二六年度村民代表大会的通知，请准时参加', ''],
])('%s is set as running text: %o', (title, expected) => {
  expect(longPhrase(title, PHRASE_OF.h1)).toBe(expected);
});

import { isSame, mergeFields } from './three-way';

const base = {
  title: '甲',
  summary: '乙',
  author: '丙',
  column: { documentId: 'a', label: '要闻' },
};
const names = Object.keys(base);
const merged = (theirs: object, mine: object) =>
  mergeFields(names, { base, theirs: { ...base, ...theirs }, mine: { ...base, ...mine } });

test('who writes in different fields is in nobody’s way', () => {
  expect(merged({ title: '甲二' }, { summary: '乙二' })).toEqual({
    conflicts: [],
    theirs: ['title'],
  });
});

test('the same field written by both is a conflict, unless they wrote the same', () => {
  expect(merged({ title: '甲二' }, { title: '甲三' }).conflicts).toEqual(['title']);
  expect(merged({ title: '甲二' }, { title: '甲二' })).toEqual({ conflicts: [], theirs: [] });
});

test('what was emptied was written', () => {
  expect(merged({ author: undefined }, {}).theirs).toEqual(['author']);
  expect(merged({ author: null }, { author: '丁' }).conflicts).toEqual(['author']);
  expect(merged({ author: '丁' }, { author: undefined }).conflicts).toEqual(['author']);
});

test('a record that was renamed in between is the same record, a file likewise', () => {
  expect(isSame({ documentId: 'a', label: '要闻' }, { documentId: 'a', label: '新闻' })).toBe(true);
  expect(isSame({ documentId: 'a', label: '要闻' }, { documentId: 'b', label: '要闻' })).toBe(
    false,
  );
  const file = { id: 1, name: 'a.jpg', url: '/a' };
  expect(isSame([file], [{ ...file, name: 'b.jpg' }])).toBe(true);
  expect(isSame([file], [file, { ...file, id: 2 }])).toBe(false);
  expect(isSame(undefined, null)).toBe(true);
});

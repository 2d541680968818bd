import {
  contract,
  enumerations,
  keysOf,
  nameOf,
  queries,
  relations,
  SECTIONS,
  shapeOf,
  shapes,
} from '../src/contract/index.js';

const definitions = Object.values(contract);
const listed = definitions.filter((definition) => definition.kind !== 'single');

test('each type is defined once, under its route', () => {
  const types = definitions.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});

test('what has a page is searched, and nothing else is', () => {
  const searched = Object.entries(queries).flatMap(([type, asked]) =>
    'search' in asked ? [type] : [],
  );
  expect(searched.sort()).toEqual(keysOf(SECTIONS).sort());
});

test.each(listed)('$route: the client’s orders are among those that anyone may ask for', (one) => {
  const attributes = Object.values<readonly string[]>(one.sorts)
    .flat()
    .map((sort) => sort.split(':')[0]);
  expect(queries[one.type].sortable).toEqual(expect.arrayContaining(attributes));
});

test('a value that stands in two enumerations has one word: the admin looks it up by the value alone', () => {
  const words = new Map<string, string>();
  for (const enumeration of Object.values<Readonly<Record<string, string>>>(enumerations)) {
    for (const [value, word] of Object.entries(enumeration)) {
      expect([value, words.get(value) ?? word]).toEqual([value, word]);
      words.set(value, word);
    }
  }
});

test('an attribute that holds records holds one type, wherever it stands', () => {
  const named = relations();
  for (const { nested } of shapes()) {
    for (const [name, { type }] of Object.entries(nested)) {
      if (type) expect([name, named[name]]).toEqual([name, type]);
    }
  }
  expect(named).toMatchObject({ parent: 'column', honors: 'honor', featured: 'article' });
});

test('a type is found by its name; without records of an address it has none', () => {
  expect(nameOf('industry')).toBe('industries');
  expect(() => nameOf('alert')).toThrow(TypeError);
});

test('a shape tells values from components, files and records, through lists and empty places', () => {
  const { fields, nested } = shapeOf(contract.articles.detail);
  expect(fields).toEqual(expect.arrayContaining(['title', 'body', 'withdrawnAt']));
  expect(Object.keys(nested).sort()).toEqual(
    [
      'attachments',
      'changeNotes',
      'column',
      'cover',
      'enterprises',
      'honors',
      'publicNotice',
      'seo',
      'topics',
      'villages',
    ].sort(),
  );
  expect(nested.column).toMatchObject({ type: 'column', many: false, optional: true });
  expect(nested.villages).toMatchObject({ type: 'village', many: true });
  expect(nested.attachments?.nested.file).toMatchObject({ many: false, optional: false });
  expect(nested.cover?.nested.formats).toMatchObject({ json: true });
});

test('a record that stands whole in another is told from a link to it', () => {
  expect(shapeOf(contract.homePage.detail).nested.featured).toMatchObject({
    type: 'article',
    whole: true,
    many: true,
  });
  expect(shapeOf(contract.articles.detail).nested.honors?.whole).toBeUndefined();
});

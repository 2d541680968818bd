import { contract, fieldsOf } from '@township/client/contract';
import { openApiDocument } from '@township/client/openapi';
import { apiResources } from './api-resources';

const every = apiResources();

test('every question that the API answers has its place with one resource', () => {
  const told = every.flatMap(({ questions }) => questions.map(({ path }) => path));
  expect([...told].sort()).toEqual(Object.keys(openApiDocument().paths).sort());
  expect(new Set(every.map(({ slug }) => slug)).size).toBe(every.length);
});

test.each(Object.values(contract))('$route: every field of the contract', ({ type, route }) => {
  const found = every.find(({ slug }) => slug === route);
  expect(found?.fields.map(({ name }) => name)).toEqual(fieldsOf(type).map(({ name }) => name));
});

test('a field that holds records says where their type is told of', () => {
  const fieldOf = (slug: string, field: string) =>
    every.find((one) => one.slug === slug)?.fields.find(({ name }) => name === field);
  expect(fieldOf('articles', 'villages')?.route).toBe('villages');
  expect(fieldOf('articles', 'title')?.route).toBeUndefined();
});

test('what is answered besides records is told of, too', () => {
  const parts = (slug: string) =>
    every.find((one) => one.slug === slug)?.parts.map(({ name }) => name);
  expect(parts('changes')).toEqual(expect.arrayContaining(['Change', 'ChangesMeta', 'Digest']));
  expect(parts('search')).toEqual(expect.arrayContaining(['SearchHit', 'Suggestion']));
  expect(parts('articles')).toContain('ArticleCount');
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { API_HISTORY, apart, openApiDocument } from '../src/openapi/index.js';
import { breakingChanges, type ApiDocument } from './breaking-changes.js';

/** The document as it was released last; `npm run generate` writes it. */
const released = JSON.parse(
  readFileSync(path.resolve(__dirname, '../openapi.json'), 'utf8'),
) as ApiDocument & { info: { version: string } };

/** As it is sent. */
const present = JSON.parse(JSON.stringify(openApiDocument())) as typeof released;

const major = (version: string) => Number(version.split('.')[0]);

test('nothing breaks callers of the released API, unless its version says so', () => {
  if (major(present.info.version) > major(released.info.version)) return;
  expect(breakingChanges(released, present)).toEqual([]);
});

test('the released document is the present one: `npm run generate` writes it', () => {
  expect(present).toEqual(released);
});

test('operations and their parameters are described in Chinese and in English', () => {
  for (const { get } of Object.values(openApiDocument().paths)) {
    for (const { description } of [get, ...(get.parameters ?? [])]) {
      const [zh, en] = apart(description);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test('every version of the API stands in its change log, the newest first', () => {
  const versions = API_HISTORY.map(({ version }) => version);
  const bySize = new Intl.Collator('en', { numeric: true }).compare;
  expect(versions[0]).toBe(present.info.version);
  expect([...versions].sort((a, b) => bySize(b, a))).toEqual(versions);
  expect(new Set(versions).size).toBe(versions.length);
});

describe('what breaks a caller', () => {
  const changed = (change: (document: typeof released) => void): string[] => {
    const after = structuredClone(present);
    change(after);
    return breakingChanges(present, after);
  };
  const schemas = (document: ApiDocument) => document.components.schemas;
  const parameter = (document: ApiDocument, address: string, name: string) =>
    document.paths[address]!.get.parameters!.find((one) => one.name === name)!;

  test('nothing, when nothing has changed', () => {
    expect(changed(() => {})).toEqual([]);
  });

  test.each<[string, (document: typeof released) => void, string]>([
    [
      'an attribute is gone',
      (document) => delete schemas(document).Article!.properties!.author,
      '.data.author is gone',
    ],
    [
      'an attribute of a part is gone',
      (document) => delete schemas(document).Figure!.properties!.asOf,
      'asOf is gone',
    ],
    [
      'an attribute has another type',
      (document) => (schemas(document).Honor!.properties!.title!.type = 'number'),
      'title may be number now',
    ],
    [
      'an attribute may be null',
      (document) =>
        (schemas(document).Honor!.properties!.title = {
          anyOf: [{ type: 'string' }, { type: 'null' }],
        }),
      'title may be null now',
    ],
    [
      'an attribute may be missing',
      (document) => (schemas(document).Town!.required = []),
      'may be missing now',
    ],
    [
      'a word is added that is answered',
      (document) => schemas(document).Honor!.properties!.level!.enum!.push('world'),
      'level may be world now',
    ],
    [
      'an address is gone',
      (document) => delete document.paths['/api/honors'],
      '/api/honors is gone',
    ],
    [
      'a parameter is gone',
      (document) => document.paths['/api/honors']!.get.parameters!.shift(),
      'is refused now',
    ],
    [
      'an order is gone',
      (document) => parameter(document, '/api/honors', 'sort').schema.items!.enum!.shift(),
      'may not be',
    ],
    [
      'an operator is gone',
      (document) => delete schemas(document).TextFilter!.properties!.$in,
      '[$in] is refused now',
    ],
    [
      'fewer records a page',
      (document) =>
        (parameter(document, '/api/honors', 'pagination').schema.properties!.pageSize!.maximum =
          50),
      'maximum is less',
    ],
    [
      'a parameter is required',
      (document) => (parameter(document, '/api/search', 'q').required = true),
      'q is required now',
    ],
    [
      'a status is gone',
      (document) => delete document.paths['/api/town']!.get.responses[404],
      'answers no 404 any more',
    ],
  ])('%s', (_, change, words) => {
    const found = changed(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(words);
  });

  test.each<[string, (document: typeof released) => void]>([
    [
      'an attribute is added',
      (document) => (schemas(document).Town!.properties!.x = { type: 'string' }),
    ],
    [
      'an attribute is never null any more',
      (document) => (schemas(document).Honor!.properties!.issuer = { type: 'string' }),
    ],
    [
      'more records a page',
      (document) =>
        (parameter(document, '/api/honors', 'pagination').schema.properties!.pageSize!.maximum =
          500),
    ],
    [
      'an address is added',
      (document) => (document.paths['/api/x'] = document.paths['/api/town']!),
    ],
    [
      'another order',
      (document) =>
        parameter(document, '/api/honors', 'sort').schema.items!.enum!.push('issuer:asc'),
    ],
  ])('not this: %s', (_, change) => {
    expect(changed(change)).toEqual([]);
  });
});

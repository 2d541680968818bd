import { contract, fieldsOf, fieldsOfPart, type Field } from '../src/contract/index.js';

const types = Object.values(contract).map(({ type }) => type);
const every = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...every(field.fields ?? [])]);

test.each(types)(
  '%s: each field, down to the last part, says in both languages what it is',
  (type) => {
    const fields = every(fieldsOf(type));
    expect(fields.length).toBeGreaterThan(5);
    for (const { name, zh, en } of fields) {
      expect([name, zh]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
      expect([name, en]).not.toEqual([name, name]);
    }
  },
);

const fieldOf = (type: (typeof types)[number], name: string) =>
  fieldsOf(type).find((field) => field.name === name);

test('a field says what stands in it', () => {
  expect(fieldOf('village', 'code')).toMatchObject({
    kind: 'text',
    optional: false,
    source: ['国家统计局', 'National Bureau of Statistics'],
  });
  expect(fieldOf('village', 'latitude')).toMatchObject({ kind: 'number', optional: true });
  expect(fieldOf('village', 'body')).toMatchObject({ kind: 'html', optional: true });
  expect(fieldOf('article', 'body')).toMatchObject({ kind: 'html', optional: false });
  expect(fieldOf('article', 'displayDate')).toMatchObject({ kind: 'moment', optional: false });
  expect(fieldOf('article', 'topics')).toMatchObject({ kind: 'record', type: 'topic', many: true });
  expect(fieldOf('honor', 'awardedOn')).toMatchObject({ kind: 'date', optional: true });
  expect(fieldOf('honor', 'certificate')).toMatchObject({ kind: 'file', optional: true });
  expect(fieldOf('honor', 'level')).toMatchObject({
    kind: 'choice',
    words: expect.objectContaining({ national: '国家级' }),
  });
  const figures = fieldOf('village', 'figures');
  expect(figures).toMatchObject({ kind: 'part', many: true });
  expect(figures?.fields?.find(({ name }) => name === 'asOf')).toMatchObject({
    zh: '截至日期',
    kind: 'date',
  });
});

test('lists hold fewer', () => {
  const names = fieldsOf('village', 'summary').map(({ name }) => name);
  expect(names).toContain('code');
  expect(names).not.toContain('body');
  expect(fieldsOf('alert', 'detail')).toEqual(fieldsOf('alert', 'summary'));
});

test('what stands in answers besides records says the same of itself; what can be two things says both', () => {
  const hit = fieldsOfPart('SearchHit') ?? [];
  expect(hit.find(({ name }) => name === 'slug')).toMatchObject({ kind: 'text', optional: true });
  expect(hit.find(({ name }) => name === 'type')).toMatchObject({
    kind: 'choice',
    words: { village: '村庄', town: '本镇' },
  });
  expect(fieldsOfPart('Nothing')).toBeNull();
});

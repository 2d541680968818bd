import { checkCorrection, CORRECTION_LIMITS } from './correction';

const good = { pageUrl: '/news/a?x=1', problem: '电话号码错了', contact: null };
const fieldsOf = (input: unknown) => {
  const checked = checkCorrection(input);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
};

test('a correction is kept with its texts tidied', () => {
  expect(
    checkCorrection({
      pageUrl: ' https://example.org/news/翟店 ',
      problem: '  第一行\r\n第二行\t完\r ',
      contact: '  ',
      more: 'dropped',
    }),
  ).toEqual({
    ok: true,
    value: {
      pageUrl: 'https://example.org/news/翟店',
      problem: '第一行\n第二行\t完',
      contact: null,
    },
  });
  expect(checkCorrection({ pageUrl: '/', problem: '错' })).toMatchObject({ ok: true });
});

test.each([null, undefined, 'text', 7, [], {}])('%j is none', (input) => {
  expect(fieldsOf(input)).toEqual(['pageUrl', 'problem']);
});

test.each([
  '',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'news',
  '/a b',
  '/a\nb',
  5,
])('%j is no page', (pageUrl) => expect(fieldsOf({ ...good, pageUrl })).toEqual(['pageUrl']));

test('each text has its limit, counted after tidying', () => {
  const { pageUrl, problem, contact } = CORRECTION_LIMITS;
  const path = (length: number) => '/'.padEnd(length, 'a');
  expect(fieldsOf({ ...good, pageUrl: path(pageUrl) })).toEqual([]);
  expect(fieldsOf({ ...good, pageUrl: path(pageUrl + 1) })).toEqual(['pageUrl']);
  expect(fieldsOf({ ...good, problem: ` ${'错'.repeat(problem)}\r\n` })).toEqual([]);
  expect(fieldsOf({ ...good, problem: '错'.repeat(problem + 1) })).toEqual(['problem']);
  expect(fieldsOf({ ...good, contact: '1'.repeat(contact) })).toEqual([]);
  expect(fieldsOf({ ...good, contact: '1'.repeat(contact + 1) })).toEqual(['contact']);
});

test.each(['a\u0000b', 'a\u001bb', 'a\u007fb', 'a\u0085b'])(
  '%j has characters of no text',
  (text) => {
    expect(fieldsOf({ ...good, problem: text, contact: text })).toEqual(['problem', 'contact']);
  },
);

test('all problems are told at once, in Chinese', () => {
  const checked = checkCorrection({ pageUrl: '', problem: ' ', contact: 7 });
  expect(checked).toEqual({
    ok: false,
    problems: ['pageUrl', 'problem', 'contact'].map((field) => ({
      field,
      message: expect.stringMatching(/\p{Script=Han}/u),
    })),
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { signedHash, type SignedContent } from './signed-content';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const file = (bytes: string, name = '公告.pdf') => ({
  id: 1,
  name,
  url: '/a',
  sha256: sha256(bytes),
});

const schema = {
  title: { type: 'string' },
  summary: { type: 'text' },
  body: { type: 'global::rich-text' },
  column: { type: 'relation' },
  villages: { type: 'relation' },
  cover: { type: 'media' },
  gallery: { type: 'media' },
  displayDate: { type: 'datetime' },
  keepFiles: { type: 'boolean' },
  amount: { type: 'decimal' },
  order: { type: 'integer' },
  extra: { type: 'json' },
  attachments: {
    type: 'component',
    fields: { title: { type: 'string' }, file: { type: 'media' } },
  },
};
const content = {
  title: '关于停水的公告',
  summary: '停水两小时',
  body: '<p>一</p>\n<p>二</p>',
  column: { documentId: 'notices', label: '通知公告' },
  villages: [
    { documentId: 'east', label: '东村' },
    { documentId: 'west', label: '西村' },
  ],
  cover: file('图', '封面.jpg'),
  gallery: [file('甲'), file('乙')],
  displayDate: '2026-11-30T02:00:00.000Z',
  keepFiles: true,
  amount: 12.5,
  order: 3,
  extra: { a: 1, b: 2 },
  attachments: [{ id: 5, title: '附件', file: file('表') }],
};
const of = (changes: object): string => {
  const signed: SignedContent = {
    type: 'article',
    documentId: 'one',
    content: { ...content, ...changes },
    schema,
  };
  return signedHash(signed, sha256);
};
const [east, west] = content.villages;

test('a SHA-256 in hex, which stays what it is', () => {
  expect(of({})).toMatch(/^[0-9a-f]{64}$/);
  const small = { type: 'article', documentId: 'one', content: { title: '停水' }, schema };
  expect(signedHash(small, (text) => text)).toBe(
    '["signed-content-1","article","one",[["title","停水"]]]',
  );
});

test.each<[what: string, changes: object]>([
  ['null for missing', { nothing: null, other: undefined, empty: '', none: [] }],
  ['records in another order', { villages: [west, east] }],
  ['a renamed column', { column: { documentId: 'notices', label: '公告' } }],
  ['a file at another address', { cover: { ...content.cover, id: 9, url: '/b' } }],
  ['a part with another row id', { attachments: [{ ...content.attachments[0], id: 77 }] }],
  ['a moment with another zone', { displayDate: '2026-11-30T10:00:00+08:00' }],
  ['a moment as the driver has it', { displayDate: new Date('2026-11-30T02:00:00Z') }],
  ['a truth as SQLite has it', { keepFiles: 1 }],
  ['a decimal as PostgreSQL has it', { amount: '12.50' }],
  ['keys in another order', { extra: { b: 2, a: 1 } }],
  ['lines as Windows has them', { body: '<p>一</p>\r\n<p>二</p>' }],
])('%s: the same content', (_, changes) => {
  expect(of(changes)).toBe(of({}));
});

test.each<[what: string, changes: object]>([
  ['a letter of the title', { title: '关于停水的公吿' }],
  ['a space in the body', { body: '<p>一 </p>\n<p>二</p>' }],
  ['another column', { column: { documentId: 'news', label: '通知公告' } }],
  ['no column', { column: null }],
  ['a village less', { villages: [east] }],
  ['another picture of the same name', { cover: file('另一张', '封面.jpg') }],
  ['pictures in another order', { gallery: [file('乙'), file('甲')] }],
  ['a file renamed', { cover: file('图', '现场.jpg') }],
  ['an attachment of other bytes', { attachments: [{ title: '附件', file: file('改过的表') }] }],
  ['an attachment of another title', { attachments: [{ title: '附表', file: file('表') }] }],
  ['an attachment twice', { attachments: [...content.attachments, ...content.attachments] }],
  ['another date', { displayDate: '2026-11-30T02:00:01.000Z' }],
  ['a switch', { keepFiles: false }],
  ['an amount', { amount: 12.51 }],
  ['a value moved to another field', { title: content.summary, summary: content.title }],
])('%s: another content', (_, changes) => {
  expect(of(changes)).not.toBe(of({}));
});

test('another entry and another type with the same words are others', () => {
  const signed = { type: 'article', documentId: 'one', content, schema };
  expect(signedHash({ ...signed, documentId: 'two' }, sha256)).not.toBe(of({}));
  expect(signedHash({ ...signed, type: 'alert' }, sha256)).not.toBe(of({}));
});

test('a file whose bytes nobody has hashed is not signed', () => {
  expect(() => of({ cover: { id: 1, name: 'a', url: '/a' } })).toThrow('cover');
});

test('the order in which fields and records were written means nothing', () => {
  const shuffled = fc.shuffledSubarray(Object.entries(content), {
    minLength: Object.keys(content).length,
  });
  const property = fc.property(shuffled, (entries) => {
    const one = {
      type: 'article',
      documentId: 'one',
      content: Object.fromEntries(entries),
      schema,
    };
    return signedHash(one, sha256) === of({});
  });
  fc.assert(property, { seed: 20_261_130, numRuns: 200 });
});

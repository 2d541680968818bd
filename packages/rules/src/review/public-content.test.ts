import { canonicalPublic, type PublicContent } from './public-content';

const notice: PublicContent = {
  type: 'article',
  documentId: 'notice',
  record: { title: '公示', body: '<p>甲乙</p>', changeNotes: [{ note: '改', changedAt: '2026' }] },
  files: [
    { address: '/uploads/b.pdf', sha256: 'bb' },
    { address: '/uploads/a.pdf', sha256: null },
  ],
};

test('one text for one content, however it is written', () => {
  const { title, body, changeNotes } = notice.record;
  const other = {
    ...notice,
    record: {
      changeNotes: (changeNotes as object[]).map((one) =>
        Object.fromEntries(Object.entries(one).reverse()),
      ),
      author: null,
      source: '',
      attachments: [],
      seo: { title: null },
      body,
      title,
    },
    files: [...notice.files].reverse(),
  };
  expect(canonicalPublic(other)).toBe(canonicalPublic(notice));
  expect(canonicalPublic(notice)).toBe(
    '["public-content-1","article","notice",{"body":"<p>甲乙</p>",' +
      '"changeNotes":[{"changedAt":"2026","note":"改"}],"title":"公示"},' +
      '[["/uploads/a.pdf",null],["/uploads/b.pdf","bb"]]]',
  );
});

test.each<[string, Partial<PublicContent>]>([
  ['entry', { documentId: 'other' }],
  ['type', { type: 'honor' }],
  ['letter', { record: { ...notice.record, body: '<p>甲丙</p>' } }],
  ['field', { record: { ...notice.record, summary: '甲' } }],
  ['zero for nothing', { record: { ...notice.record, amount: 0 } }],
  ['order of a list', { record: { ...notice.record, changeNotes: [null, ''] } }],
  ['file', { files: notice.files.slice(1) }],
  ['byte of a file', { files: [{ address: '/uploads/b.pdf', sha256: 'bc' }] }],
])('another %s is another text', (_, other) => {
  expect(canonicalPublic({ ...notice, ...other })).not.toBe(canonicalPublic(notice));
});

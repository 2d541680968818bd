import { isPreviewedFile, withPreviewedFiles } from './preview-address';

const token = 'a'.repeat(43);

test('files of the version are had through the preview, in fields and in texts; others stay where they are', () => {
  const record = {
    cover: { url: '/uploads/a_1.webp', formats: { small: { url: '/uploads/small_a_1.webp' } } },
    body: '<p><img src="/uploads/%E6%A1%A5_2.webp" alt=""><a href="/uploads/b.pdf">文</a></p>',
    villages: [{ cover: { url: '/uploads/public.webp' } }],
  };
  const names = ['a_1.webp', 'small_a_1.webp', '桥_2.webp'];
  expect(withPreviewedFiles(record, token, names)).toEqual({
    cover: {
      url: `/preview/${token}/uploads/a_1.webp`,
      formats: { small: { url: `/preview/${token}/uploads/small_a_1.webp` } },
    },
    body: `<p><img src="/preview/${token}/uploads/%E6%A1%A5_2.webp" alt=""><a href="/uploads/b.pdf">文</a></p>`,
    villages: [{ cover: { url: '/uploads/public.webp' } }],
  });
});

test.each([
  [`/preview/${token}/uploads/a_1.webp`, true],
  [`/preview/${token}/uploads/../x`, false],
  [`/preview/${token}/uploads/%2e%2e`, false],
  [`/preview/short/uploads/a.webp`, false],
  ['/uploads/a.webp', false],
  [`https://example.com/preview/${token}/uploads/a.webp`, false],
])('%s is a previewed file: %s', (address, expected) => {
  expect(isPreviewedFile(address)).toBe(expected);
});

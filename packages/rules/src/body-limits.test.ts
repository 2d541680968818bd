import { bodySize, checkBodySize, MAX_BODY_BYTES, MAX_TABLE_CELLS } from './body-limits';

test('cells are counted in all tables, headers too, and nothing that only begins alike', () => {
  const html =
    '<table><thead><tr><th scope="col">一</th></tr></thead><tr><td>1</td><TD>2</TD></tr></table>';
  expect(bodySize(html).cells).toBe(3);
});

test('size is in bytes, as requests carry it', () => {
  expect(bodySize('<p>镇</p>').bytes).toBe(10);
});

test('at the limit a text is taken, over it the way out is told', () => {
  expect(checkBodySize({ cells: MAX_TABLE_CELLS, bytes: MAX_BODY_BYTES }).ok).toBe(true);
  expect(checkBodySize({ cells: 50_000, bytes: 1 })).toEqual({
    ok: false,
    reason: '表格太长：共50000格，最多2000格。请把 Excel 或 Word 文件加在“附件”里，正文只留摘要',
  });
  expect(checkBodySize({ cells: 0, bytes: MAX_BODY_BYTES + 1 })).toMatchObject({ ok: false });
});

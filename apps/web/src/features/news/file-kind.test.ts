import { fileBadge, fileKind } from './file-kind';

test.each([
  [{ ext: '.PDF', mime: 'application/pdf' }, 'PDF 文件', 'PDF'],
  [{ ext: '.docx', mime: 'application/msword' }, 'Word 文档', 'DOCX'],
  [{ ext: '.xlsx', mime: 'application/vnd.ms-excel' }, 'Excel 表格', 'XLSX'],
  [{ ext: '.jpg', mime: 'image/jpeg' }, '图片', 'JPG'],
  [{ ext: '.dwg', mime: 'application/acad' }, 'DWG 文件', 'DWG'],
  [{ ext: null, mime: 'application/octet-stream' }, '文件', '文件'],
])('%o is %s', (file, kind, badge) => {
  expect(fileKind(file)).toBe(kind);
  expect(fileBadge(file)).toBe(badge);
});

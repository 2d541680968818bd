import type { Field, Town } from '@township/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { meaningOf } from './dictionary-list';
import { DownloadsView } from './downloads-view';
import { citationOf, type DescribedDownload } from './offered';

const town = {
  name: '某镇',
  siteName: null,
  organizer: null,
  dataLicence: null,
  dataLicenceUrl: null,
} as unknown as Town;

const code: Field = {
  name: 'code',
  zh: '统计用区划代码',
  en: 'Statistical code',
  note: ['12 位', '12 digits'],
  source: ['国家统计局', 'National Bureau of Statistics'],
  kind: 'text',
  many: false,
  optional: false,
};

const villages: DescribedDownload = {
  fields: [code],
  type: 'village',
  route: 'villages',
  title: '村庄名录',
  about: '每行一个行政村。',
  records: 16,
  updatedAt: '2026-11-22T17:00:00.000Z',
  dictionary: '/api/data/villages.csv-metadata.json',
  files: (['xlsx', 'csv', 'json', 'ndjson'] as const).map((format) => ({
    format,
    mediaType: 'text/csv',
    url: `/api/data/villages.${format}`,
    bytes: 20_480,
    sha256: 'ab'.repeat(32),
  })),
};

const html = (downloads: DescribedDownload[], whose: Town = town) =>
  renderToStaticMarkup(
    <DownloadsView town={whose} downloads={downloads} origin="https://zhen.example.cn" />,
  );

test('each file is a link with its kind and size; what each column is stands below', () => {
  const page = html([villages]);
  for (const { url } of villages.files) expect(page).toContain(`href="${url}"`);
  expect(page).toContain('20 KB');
  expect(page).toContain('2026年11月23日');
  expect(page).toContain('<code>code</code>');
  expect(page).toContain('出处：国家统计局');
  expect(page).toContain('ab'.repeat(32));
});

test('a file that is being made can be had, without a size that nobody knows', () => {
  const files = villages.files.map((file) => ({ ...file, bytes: null, sha256: null }));
  const page = html([{ ...villages, files }]);
  expect(page).toContain('href="/api/data/villages.xlsx"');
  expect(page).not.toMatch(/\d KB|校验值（/);
});

test('what has no records is left out; without any, the page says so and leads on', () => {
  const honors = { ...villages, type: 'honor', route: 'honors', title: '荣誉名录', records: 0 };
  expect(html([villages, honors])).not.toContain('荣誉名录');
  const nothing = html([honors]);
  expect(nothing).toContain('还没有可以下载的内容');
  expect(nothing).toContain('href="/"');
});

test('the licence is what the town says, and nothing where it has said nothing', () => {
  expect(html([villages])).toContain('使用许可还没有写明');
  const licensed = {
    ...town,
    dataLicence: '知识共享 署名 4.0',
    dataLicenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const page = html([villages], licensed);
  expect(page).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
  expect(page).not.toContain('还没有写明');
});

test('a data set is cited with who, when and where', () => {
  const cited = citationOf(villages, { publisher: '某镇人民政府', url: 'https://x.cn/data' });
  expect(cited).toBe('某镇人民政府. 村庄名录[DS/OL]. (2026-11-23). https://x.cn/data.');
});

test('what stands in a column is said in words', () => {
  const said = (field: Partial<Field>) =>
    meaningOf({ ...code, note: undefined, source: undefined, ...field }).join('。');
  expect(said({ kind: 'choice', words: { national: '国家级', county: '县级' } })).toBe(
    '只有这几种：国家级、县级',
  );
  expect(said({ kind: 'record', type: 'village' })).toBe('表格里有两列：名称，和网址名称');
  expect(said({ kind: 'number', unit: ['天', 'days'] })).toBe('数字。单位：天');
  expect(said({ kind: 'part', many: true, fields: [code] })).toBe(
    '每一项有统计用区划代码。多项之间用“；”隔开',
  );
  expect(said({})).toBe('文字');
});

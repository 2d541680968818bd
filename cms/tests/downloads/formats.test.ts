import { inflateRawSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';
import { fieldsOf } from '@township/client/contract';
import { bootCms, content, publishArticle, type Cms } from '../harness';
import { downloadsOf, HOSTILE, publishRecords, ROUTES } from '../harness/downloads';

const SITE = 'http://localhost:3000';

let cms: Cms;
let village: { documentId: string };

beforeAll(async () => {
  cms = await bootCms();
  village = await publishRecords(cms.strapi);
});
afterAll(() => cms.stop());

const { bytesOf, csv, sheet, table } = downloadsOf(() => cms);

describe('CSV', () => {
  test('has a mark of its encoding, CRLF after each line, and the header that the contract says, in Chinese', async () => {
    const bytes = await bytesOf('/api/data/villages.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '').replace('，\n换行', '')).not.toMatch(/[\r\n]/);
    const [first] = await csv('villages');
    const known = fieldsOf('village').filter(({ name }) => name !== 'seo');
    expect(Object.keys(first!)).toEqual(expect.arrayContaining(known.map(({ zh }) => zh)));
    expect(Object.keys(first!)[0]).toBe('村名');
  });

  test('says what the API says, in words: in the order of the list, and nothing that is not public', async () => {
    const rows = await csv('villages');
    expect(rows.map((row) => row['村名'])).toEqual(['第二村', '示例村']);
    expect(rows[1]).toMatchObject({
      统计用区划代码: '140824103200',
      摘要: '他说"好"，\n换行, 逗号',
      纬度: '35.5',
      正文: '概况 第一段 <b> 第二段',
      曾用名: '旧村（说明：2018 年以前）；老村',
      数据: '户数（数值：320，单位：户，截至日期：2023-06-30，出处：年报）',
      联系方式: '村委会（电话：0359-1234567）',
      网页: `${SITE}/villages/shili`,
      记录编号: village.documentId,
    });
    expect(rows[1]!['更新时间']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    const titles = (await csv('articles')).map((row) => row['标题']);
    expect(titles).toEqual(['第一篇']);
  });

  test('relations stand by name and slug, enumerations and dates as people write them', async () => {
    const [honor] = await csv('honors');
    expect(honor).toMatchObject({
      级别: '国家级',
      获得者类别: '村庄',
      获得荣誉的村: '示例村',
      '获得荣誉的村（网址名称）': 'shili',
      获得日期: '2020-02-01',
      日期精确到: '月',
    });
    const [article] = await csv('articles');
    expect(article).toMatchObject({
      显示日期: '2026-01-02T00:30:00+08:00',
      相关村庄: '示例村',
      '相关村庄（网址名称）': 'shili',
    });
    const enterprises = await csv('enterprises');
    expect(enterprises.map((row) => row['正在招聘']).slice(0, 3)).toEqual(['是', '否', '']);
  });

  test('no text is a formula, or loses digits, in a spreadsheet; a number stays one', async () => {
    const rows = await csv('enterprises');
    expect(rows.map((row) => row['名称说明'])).toEqual(HOSTILE.map((text) => `'${text}`));
    expect((await csv('villages')).map((row) => row['纬度'])).toEqual(['-35.5', '35.5']);
    const raw = xlsx.read(await bytesOf('/api/data/enterprises.csv'), { raw: false });
    const formulas = Object.values(raw.Sheets[raw.SheetNames[0]!]!).filter(
      (cell: { f?: string }) => cell?.f,
    );
    expect(formulas).toEqual([]);
  });
});

describe('XLSX', () => {
  test('opens in a reader that is not ours; texts are texts, numbers numbers, dates dates', async () => {
    const rows = await table('enterprises');
    expect(rows.map((row) => row['名称说明'])).toEqual(HOSTILE);
    expect(rows[0]!['成立年份']).toBe(1998);
    expect((await table('villages')).map((row) => row['纬度'])).toEqual([-35.5, 35.5]);
    const { first } = await sheet('enterprises');
    expect(Object.values(first).some((cell: { f?: string }) => cell?.f)).toBe(false);
    const [, village] = await table('villages');
    expect(village).toMatchObject({ 村名: '示例村', 统计用区划代码: '140824103200', 纬度: 35.5 });
    const honors = (await sheet('honors')).first;
    const dated = Object.values(honors).find((cell: { w?: string }) => cell?.w === '2020-02-01');
    expect(dated).toMatchObject({ t: 'n', v: 43862 });
  });

  test('its header stays in sight, columns are wide enough and may be filtered; a second sheet explains them', async () => {
    const { book, first } = await sheet('villages');
    expect(book.SheetNames).toEqual(['村庄名录', '字段说明']);
    expect(first['!autofilter']?.ref).toBe(first['!ref']);
    expect(first['!cols']!.every((column) => (column.width ?? 0) >= 10)).toBe(true);
    const part = partOf(await bytesOf('/api/data/villages.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(part).toContain('state="frozen"');
    const explained = xlsx.utils.sheet_to_json<Record<string, string>>(book.Sheets['字段说明']!);
    const columns = Object.keys((await table('villages'))[0]!);
    expect(explained.map((row) => row['列名'])).toEqual(columns);
    expect(explained.find((row) => row['列名'] === '统计用区划代码')).toMatchObject({
      英文名: 'Statistical code',
      出处: '国家统计局',
    });
  });

  test('what Excel cannot hold is left out or cut, and the file stays whole', async () => {
    const { documentId } = await publishArticle(cms.strapi, 'long', {
      title: '很长_x0041_<&"',
      body: `<p>${'长'.repeat(40_000)}</p>`,
    });
    const row = (await table('articles')).find(({ 网址名称: slug }) => slug === 'long');
    expect(row!['标题']).toBe('很长_x0041_<&"');
    expect(String(row!['正文'])).toHaveLength(32_767);
    expect(String(row!['正文'])).toMatch(/余下的请看网页/);
    expect((await csv('articles')).find((one) => one['网址名称'] === 'long')!['正文']).toHaveLength(
      40_000,
    );
    await content(cms.strapi, 'article').delete({ documentId });
  });
});

test.each(['json', 'ndjson'])(
  '%s holds each record as the API answers it alone',
  async (format) => {
    for (const route of ROUTES) {
      const text = (await bytesOf(`/api/data/${route}.${format}`)).toString();
      const records: { slug: string }[] =
        format === 'json'
          ? JSON.parse(text).data
          : text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
      for (const record of records) {
        const { data } = (await cms.http.get(`/api/${route}/${record.slug}`)).body;
        expect(record).toEqual(data);
      }
      const { body } = await cms.http.get(`/api/${route}?pagination[pageSize]=100`);
      const slugs = body.data.map(({ slug }: { slug: string }) => slug);
      expect(records.map(({ slug }) => slug)).toEqual(slugs);
      if (format === 'json') expect(JSON.parse(text).meta).toEqual({ total: slugs.length });
    }
  },
);

/** A part of a zip, found by its local header. */
function partOf(zip: Buffer, name: string): string {
  const at = zip.indexOf(name) + name.length;
  return inflateRawSync(zip.subarray(at), { finishFlush: 2 }).toString();
}

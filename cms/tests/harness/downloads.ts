import { createHash } from 'node:crypto';
import * as xlsx from '@e965/xlsx';
import type { Core } from '@strapi/strapi';
import { contract } from '@township/client/contract';
import { parse } from 'csv-parse/sync';
import { content, publishArticle, type Cms } from './index';

/** What a spreadsheet would run, or make something else of. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","点这里")',
  '+8613800000000',
  '-2+3',
  '@SUM(1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  '007',
  '911408247000000001',
];
export const ROUTES = Object.values(contract).flatMap((definition) =>
  definition.kind === 'collection' ? [definition.route] : [],
);
export const FORMATS = ['csv', 'xlsx', 'json', 'ndjson'];

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

type Table = Record<string, string>[];

/** The downloads of a running CMS, opened by readers that are not ours. */
export function downloadsOf(running: () => Cms) {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(running().url + path, { headers, method });
  const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
  const sheet = async (route: string) => {
    const book = xlsx.read(await bytesOf(`/api/data/${route}.xlsx`), { cellStyles: true });
    return { book, first: book.Sheets[book.SheetNames[0]!]! };
  };
  return {
    get,
    bytesOf,
    sheet,
    csv: async (route: string): Promise<Table> =>
      parse(await bytesOf(`/api/data/${route}.csv`), { bom: true, columns: true }),
    table: async (route: string): Promise<Record<string, unknown>[]> =>
      xlsx.utils.sheet_to_json((await sheet(route)).first, { defval: null }),
  };
}

/** Records with every kind of field, and some that are not public. @returns the village that the others name */
export async function publishRecords(strapi: Core.Strapi): Promise<{ documentId: string }> {
  const village = await content(strapi, 'village').create({
    data: {
      name: '示例村',
      slug: 'shili',
      code: '140824103200',
      summary: '他说"好"，\n换行, 逗号',
      latitude: 35.5,
      longitude: 110.9,
      body: '<h2>概况</h2><p>第一段 &lt;b&gt;</p><p>第二段</p>',
      formerNames: [{ name: '旧村', note: '2018 年以前' }, { name: '老村' }],
      figures: [{ label: '户数', value: 320, unit: '户', asOf: '2023-06-30', source: '年报' }],
      contacts: [{ label: '村委会', phone: '0359-1234567' }],
    },
    status: 'published',
  });
  await content(strapi, 'village').create({
    data: { name: '草稿里的村', slug: 'caogao', code: '140824103201' },
  });
  await content(strapi, 'village').create({
    data: { name: '第二村', slug: 'dier', code: '140824103100', latitude: -35.5, longitude: 1 },
    status: 'published',
  });
  for (const [at, text] of HOSTILE.entries()) {
    await content(strapi, 'enterprise').create({
      data: {
        name: `企业${at}`,
        slug: `qiye-${at}`,
        nameNote: text,
        hiring: at === 0 ? true : at === 1 ? false : null,
        foundedYear: at === 0 ? 1998 : null,
        scale: at === 0 ? 'large' : null,
        village: at === 0 ? village.documentId : null,
      },
      status: 'published',
    });
  }
  await content(strapi, 'honor').create({
    data: {
      title: '示例荣誉',
      slug: 'rongyu',
      level: 'national',
      holderKind: 'village',
      village: village.documentId,
      awardedOn: '2020-02-01',
      awardedPrecision: 'month',
    },
    status: 'published',
  });
  await publishArticle(strapi, 'one', {
    title: '第一篇',
    villages: [village.documentId],
    displayDate: '2026-01-01T16:30:00.000Z',
  });
  await publishArticle(strapi, 'later', {
    title: '以后才看得见',
    displayDate: new Date(Date.now() + 86_400_000).toISOString(),
  });
  return village;
}

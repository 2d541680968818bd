import { parse } from 'csv-parse/sync';
import { bootCms, content, type Cms } from '../harness';
import { downloadsOf, FORMATS, publishRecords, ROUTES, sha256 } from '../harness/downloads';

const SITE = 'http://localhost:3000';

let cms: Cms;

beforeAll(async () => {
  cms = await bootCms();
  await publishRecords(cms.strapi);
});
afterAll(() => cms.stop());

const { get, bytesOf } = downloadsOf(() => cms);

/** What the test reads of it. */
interface CatalogSet {
  'dct:identifier': string;
  'dct:license': { '@id': string };
  'dcat:distribution': {
    'dcat:downloadURL': { '@id': string };
    'dcat:byteSize': { '@value': string };
    'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
  }[];
}

describe('what is said of the files', () => {
  test('the list: sizes and checksums are those of the files', async () => {
    const { data } = await (await get('/api/data')).json();
    expect(data.map(({ route }: { route: string }) => route).sort()).toEqual([...ROUTES].sort());
    for (const { route, records, files, updatedAt } of data) {
      const rows = JSON.parse(String(await bytesOf(`/api/data/${route}.json`))).data;
      expect([route, rows.length]).toEqual([route, records]);
      if (rows.length > 0) expect(updatedAt).toMatch(/Z$/);
      for (const { url, bytes, sha256: sum } of files) {
        const file = await bytesOf(url);
        expect([url, file.length, sha256(file)]).toEqual([url, bytes, sum]);
      }
    }
  });

  test('DCAT: one dataset a type, with the same checksums, and the publisher that the content names', async () => {
    const answer = await get('/api/data/catalog.jsonld', { Accept: 'application/ld+json' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    await content(cms.strapi, 'town').create({
      data: {
        name: '示例镇',
        code: '140824103',
        summary: '简介',
        organizer: '示例镇人民政府',
        dataLicence: '知识共享 署名 4.0',
        dataLicenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      },
      status: 'published',
    });
    const catalog = await (await get('/api/data/catalog.jsonld')).json();
    expect(catalog['dct:publisher']['foaf:name']).toBe('示例镇人民政府');
    const sets: CatalogSet[] = catalog['dcat:dataset'];
    expect(sets).toHaveLength(ROUTES.length);
    const villages = sets.find((one) => one['dct:identifier'] === 'villages')!;
    expect(villages['dct:license']['@id']).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(villages['dcat:distribution']).toHaveLength(FORMATS.length);
    for (const set of sets) {
      for (const one of set['dcat:distribution']) {
        const address = new URL(one['dcat:downloadURL']['@id']);
        expect(address.origin).toBe(SITE);
        const file = await bytesOf(address.pathname);
        expect(one['dcat:byteSize']['@value']).toBe(String(file.length));
        expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(sha256(file));
      }
    }
  });

  test.each(ROUTES)('CSVW of %s: its columns are those of the CSV, in order', async (route) => {
    const described = await (await get(`/api/data/${route}.csv-metadata.json`)).json();
    const [header = []] = parse(await bytesOf(described.url.replace(/^/, '/api/data/')), {
      bom: true,
      to_line: 1,
    }) as string[][];
    const columns: { name: string; titles: Record<string, string>; datatype: unknown }[] =
      described.tableSchema.columns;
    expect(columns.map(({ titles }) => titles.zh)).toEqual(header);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(new Set(header).size).toBe(header.length);
    for (const { titles } of columns) expect(titles.en).toMatch(/^[\x20-\x7e’]+$/);
    expect(columns.map(({ name }) => name)).toContain(described.tableSchema.primaryKey);
  });
});

import { dayInChina } from '@township/rules/china-day';
import { createCms, type InvalidRecord } from '@township/client';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootCms, type Cms } from './harness';
import { DocumentedAnswers, type ApiDocument } from './harness/api-document';
import { appDir } from './harness/paths';
import {
  COLLECTIONS,
  expectedFields,
  listed,
  readContent,
  type Content,
} from './harness/town-content';

/* The real CMS with the town's content, read through the client: what keeps schemas and client together. */

let server: Cms;
let cms: ReturnType<typeof createCms>;
let content: Content;
/** The last answer's body, as it came. */
let answered: { data: unknown };
const invalid: InvalidRecord[] = [];
let document: ApiDocument;
/** Every answer that the client reads here is held against the API's own document. */
let documented: DocumentedAnswers;
const undocumented: string[] = [];

beforeAll(async () => {
  server = await bootCms({ seed: true });
  content = readContent(server);
  document = (await server.http.get('/api/openapi.json').expect(200)).body;
  documented = new DocumentedAnswers(document);
  cms = createCms({
    baseUrl: server.url,
    retries: 0,
    onInvalidRecord: (record) => invalid.push(record),
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      answered = JSON.parse(await response.clone().text());
      const { pathname } = new URL(String(url));
      undocumented.push(...documented.check(pathname, response.status, answered));
      return response;
    },
  });
});
afterAll(() => server.stop());
afterEach(() => {
  expect(invalid.splice(0)).toEqual([]);
  expect(undocumented.splice(0)).toEqual([]);
});

const yearInChina = (moment: unknown) => Number(dayInChina(new Date(String(moment))).slice(0, 4));

async function slugs(items: AsyncIterable<{ slug: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { slug } of items) found.push(slug);
  return found;
}

const sorted = async (items: AsyncIterable<{ slug: string }>) => (await slugs(items)).sort();

describe.each(COLLECTIONS)('%s', (name) => {
  test('all of the content files are read, and no others', async () => {
    expect(content.of(name).length).toBeGreaterThan(0);
    expect(await sorted(cms[name].all())).toEqual(content.slugs(name));
  });

  test('an answer holds what its definition says, and nothing else', async () => {
    const list = await cms[name].list({ pageSize: 100 });
    expect(answered.data).toStrictEqual(list.items);
    for (const { slug } of list.items) {
      const record = await cms[name].bySlug(slug);
      expect(answered.data).toStrictEqual(record);
    }
  });

  test('pages cut the same order into parts', async () => {
    const whole = await slugs(cms[name].all());
    const first = await cms[name].list({ pageSize: 4 });
    expect(first).toMatchObject({
      page: 1,
      pageSize: 4,
      total: whole.length,
      pageCount: Math.ceil(whole.length / 4),
    });
    const parts: string[] = [];
    for (let page = 1; page <= first.pageCount; page++) {
      const part = await cms[name].list({ page, pageSize: 4, withCount: false });
      expect(part).toMatchObject({ page, pageCount: null, total: null });
      parts.push(...part.items.map(({ slug }) => slug));
    }
    expect(parts).toEqual(whole);
    expect((await cms[name].list({ page: first.pageCount + 1, pageSize: 4 })).items).toEqual([]);
  });

  test('each record is read by slug and by documentId, as its file says', async () => {
    for (const file of content.of(name)) {
      const record = await cms[name].bySlug(String(file.slug));
      expect(record).toMatchObject(expectedFields(file));
      expect(await cms[name].bySlug(String(record?.documentId))).toEqual(record);
    }
  });

  test('what is not there is null', async () => {
    expect(await cms[name].bySlug('meiyou-zhege')).toBeNull();
    expect(await cms[name].bySlug('a'.repeat(200))).toBeNull();
  });
});

test('the town is read as its file says', async () => {
  const town = await cms.town.get();
  expect(town).toMatchObject(expectedFields(content.town));
  expect(answered.data).toStrictEqual(town);
});

test('the home page is read as its file says, featured articles in its order', async () => {
  const home = await cms.homePage.get();
  const { fields } = content.homePage;
  expect(home).toMatchObject(expectedFields(content.homePage));
  expect(home?.featured.map(({ slug }) => slug)).toEqual(fields.featured);
  expect(answered.data).toStrictEqual(home);
});

test('a list of alerts holds what its definition says, and nothing else', async () => {
  const list = await cms.alerts.list();
  expect(answered.data).toStrictEqual(list.items);
});

describe('articles by', () => {
  test.each(['column', 'topic', 'village', 'enterprise', 'honor'] as const)(
    '%s',
    async (filter) => {
      const plural = { column: 'columns', topic: 'topics', village: 'villages' } as const;
      const others = { enterprise: 'enterprises', honor: 'honors' } as const;
      const targets = { ...plural, ...others }[filter];
      const attribute = filter === 'column' ? 'column' : targets;
      let some = 0;
      for (const { slug } of content.of(targets)) {
        const expected = content.slugs('articles', (fields) =>
          listed(fields[attribute]).includes(slug),
        );
        expect(await sorted(cms.articles.all({ [filter]: String(slug) }))).toEqual(expected);
        some += expected.length;
      }
      expect(some).toBeGreaterThan(0);
      expect(await sorted(cms.articles.all({ [filter]: 'meiyou-zhege' }))).toEqual([]);
    },
  );

  test('year', async () => {
    const years = new Set(
      content.of('articles').map((file) => yearInChina(file.fields.displayDate)),
    );
    for (const year of [...years, 1999]) {
      expect(await sorted(cms.articles.all({ year }))).toEqual(
        content.slugs('articles', ({ displayDate }) => yearInChina(displayDate) === year),
      );
    }
  });

  test('several filters at once', async () => {
    const [first] = content
      .of('articles')
      .filter(
        ({ fields }) => listed(fields.topics).length > 0 && listed(fields.villages).length > 0,
      );
    const column = String(first?.fields.column);
    const topic = String(listed(first?.fields.topics)[0]);
    const village = String(listed(first?.fields.villages)[0]);
    const expected = content.slugs(
      'articles',
      (fields) =>
        fields.column === column &&
        listed(fields.topics).includes(topic) &&
        listed(fields.villages).includes(village),
    );
    expect(expected).toContain(first?.slug);
    expect(await sorted(cms.articles.all({ column, topic, village }))).toEqual(expected);
  });

  test('relation to another, each once, itself left out', async () => {
    const relations = ['topics', 'villages', 'enterprises', 'honors'] as const;
    for (const { slug, fields } of content.of('articles').slice(0, 12)) {
      const article = await cms.articles.bySlug(String(slug));
      const related = cms.articles.all({ relatedTo: article!, exclude: article!.documentId });
      const expected = content
        .of('articles')
        .filter((other) => other.slug !== slug)
        .filter((other) =>
          relations.some((relation) =>
            listed(other.fields[relation]).some((one) => listed(fields[relation]).includes(one)),
          ),
        );
      expect(await sorted(related)).toEqual(expected.map((other) => other.slug).sort());
    }
  });

  test('no relation at all: none', async () => {
    const relatedTo = { topics: [], villages: [], enterprises: [], honors: [] };
    expect(await sorted(cms.articles.all({ relatedTo }))).toEqual([]);
  });

  test('place: older and newer ones walk the whole list, either way', async () => {
    const newest = await slugs(cms.articles.all());
    const oldest = await slugs(cms.articles.all({ sort: 'oldest' }));
    expect(oldest).toEqual([...newest].reverse());

    const one = { pageSize: 1, withCount: false } as const;
    const walk = async (order: readonly string[], side: 'before' | 'after') => {
      const sort = side === 'before' ? 'newest' : 'oldest';
      const walked: string[] = [];
      let [place] = (await cms.articles.list({ ...one, sort })).items;
      while (place) {
        walked.push(place.slug);
        [place] = (await cms.articles.list({ ...one, sort, [side]: place })).items;
      }
      expect(walked).toEqual(order);
    };
    await walk(newest, 'before');
    await walk(oldest, 'after');
  });
});

test('columns by kind', async () => {
  for (const kind of ['news', 'notice', 'policy', 'disclosure'] as const) {
    expect(await sorted(cms.columns.all({ kind }))).toEqual(
      content.slugs('columns', (fields) => fields.kind === kind),
    );
  }
});

test('enterprises by industry, village and hiring', async () => {
  for (const { slug } of content.of('industries')) {
    expect(await sorted(cms.enterprises.all({ industry: String(slug) }))).toEqual(
      content.slugs('enterprises', (fields) => fields.industry === slug),
    );
  }
  for (const { slug } of content.of('villages')) {
    expect(await sorted(cms.enterprises.all({ village: String(slug) }))).toEqual(
      content.slugs('enterprises', (fields) => fields.village === slug),
    );
  }
  for (const hiring of [true, false]) {
    expect(await sorted(cms.enterprises.all({ hiring }))).toEqual(
      content.slugs('enterprises', (fields) => (fields.hiring ?? false) === hiring),
    );
  }
});

test('honors by level, year, holder, village and enterprise', async () => {
  for (const level of ['national', 'provincial', 'municipal', 'county'] as const) {
    expect(await sorted(cms.honors.all({ level }))).toEqual(
      content.slugs('honors', (fields) => fields.level === level),
    );
  }
  for (const year of [2019, 2020, 2021]) {
    expect(await sorted(cms.honors.all({ year }))).toEqual(
      content.slugs('honors', ({ awardedOn }) => String(awardedOn).startsWith(`${year}-`)),
    );
  }
  for (const holderKind of ['town', 'village', 'enterprise'] as const) {
    expect(await sorted(cms.honors.all({ holderKind }))).toEqual(
      content.slugs('honors', (fields) => fields.holderKind === holderKind),
    );
  }
  for (const village of ['xiwei', 'zhaidong']) {
    expect(await sorted(cms.honors.all({ village }))).toEqual(
      content.slugs('honors', (fields) => fields.village === village),
    );
  }
  for (const { slug } of content.of('enterprises')) {
    expect(await sorted(cms.honors.all({ enterprise: String(slug) }))).toEqual(
      content.slugs('honors', (fields) => fields.enterprise === slug),
    );
  }
});

test('what the CMS refuses is an http error with its reason in Chinese', async () => {
  await expect(cms.articles.list({ pageSize: 101 })).rejects.toMatchObject({
    kind: 'http',
    status: 400,
    server: { name: 'ValidationError', message: expect.stringMatching(/\p{Script=Han}/u) },
  });
});

describe('the document of the API', () => {
  test('is valid OpenAPI, by a validator that is not ours', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'township-document-'));
    const file = path.join(dir, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const redocly = path.join(appDir, 'node_modules/.bin/redocly');
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off' };
    try {
      // Ends with another code than 0, and its reasons, when the document is wrong.
      execFileSync(redocly, ['lint', '--extends=spec', file], { env, stdio: 'pipe' });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('holds examples that are real, and right', () => {
    const examples = Object.values(document.paths).filter(
      ({ get }) => get.responses[200]?.content?.['application/json']?.example,
    );
    expect(examples.length).toBeGreaterThan(12);
    expect(documented.checkExamples()).toEqual([]);
  });

  test('says what every attribute means, in Chinese and English', () => {
    const unsaid = Object.entries(document.components.schemas).flatMap(([name, schema]) => {
      const { properties = {}, additionalProperties } = schema as {
        properties?: Record<string, { description?: string }>;
        additionalProperties?: boolean;
      };
      // Of conditions the names say it: $eq, $gte.
      if (additionalProperties === false) return [];
      return Object.entries(properties).flatMap(([attribute, { description = '' }]) =>
        /\p{Script=Han}/u.test(description) && /[a-z]/i.test(description)
          ? []
          : [`${name}.${attribute}`],
      );
    });
    expect(unsaid).toEqual([]);
  });

  test('covers every address, found, missing and refused', async () => {
    const keyOf: Record<string, string> = {};
    const asked: [path: string, search: string][] = [];
    for (const template of Object.keys(document.paths)) {
      const list = template.replace('/{key}', '').replace('{route}', 'villages');
      if (template.includes('{route}')) {
        keyOf[template] = '';
      } else if (template !== list) {
        const { body } = await server.http.get(`${list}?pagination[pageSize]=1`).expect(200);
        keyOf[template] = body.data[0]?.slug ?? 'meiyou';
      }
      const address = template
        .replace('{key}', keyOf[template] ?? '')
        .replace('{route}', 'villages');
      asked.push([address, template.endsWith('counts') ? 'by=year' : ''], [address, 'fields=x']);
      if (keyOf[template]) asked.push([template.replace('{key}', 'meiyou-zhege'), '']);
    }
    for (const [address, search] of asked) {
      const { status, body } = await server.http.get(`${address}?${search}`);
      expect(documented.check(address, status, body)).toEqual([]);
    }
    const { body, status } = await server.http.get('/api/search?q=翟东');
    expect(body.data.length).toBeGreaterThan(0);
    expect(documented.check('/api/search', status, body)).toEqual([]);
    for (const template of Object.keys(document.paths)) {
      expect(documented.seen).toContain(`${template} 400`);
    }
    expect(documented.check('/api/town', 200, { data: {}, meta: {} })).not.toEqual([]);
  });

  test('is asked for without parameters, and kept by its validator', async () => {
    const { headers } = await server.http.get('/api/openapi.json').expect(200);
    const again = server.http.get('/api/openapi.json').set('If-None-Match', headers.etag ?? '');
    await again.expect(304);
    await server.http.get('/api/openapi.json?populate=*').expect(400);
  });
});

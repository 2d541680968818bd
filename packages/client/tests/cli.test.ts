import { once } from 'node:events';
import { contract } from '../src/contract/index.js';
import { answerArticles, cliAgainstServer } from './cli-server.js';
import { start } from './program.js';
import { article, articleSummary, found, hit, homePage, town } from './records.js';
import { json, listOf } from './server.js';

// Whole processes are started.
jest.setTimeout(60_000);

const { answerList, run, server } = cliAgainstServer();

describe('what it reads', () => {
  test.each(Object.values(contract).map(({ route }) => route))('%s', async (route) => {
    const records: Record<string, object> = { town, 'home-page': homePage };
    const one = records[route];
    server().answer((_, response) => json(response, 200, one ? { data: one } : listOf([])));
    const { code, out } = await run([route, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      one ? expect.objectContaining({ documentId: expect.any(String) }) : [],
    );
    expect(server().exchanges[0]?.address).toMatch(new RegExp(`^/api/${route}(\\?|$)`));
  });

  test('one record by its slug', async () => {
    server().answer((_, response) => json(response, 200, { data: article('a') }));
    const { code, out } = await run(['articles', 'a']);
    expect(code).toBe(0);
    expect(out).toContain('正文');
    expect(out).not.toContain('<p>');
    expect(server().exchanges[0]?.address).toBe('/api/articles/a');
  });

  test('a search', async () => {
    server().answer((_, response) => json(response, 200, found([hit('zhaidong')])));
    const { code, out } = await run(['search', '翟东', '--type', 'village']);
    expect(code).toBe(0);
    expect(server().parameters()).toEqual(['q=翟东', 'type=village', 'page=1']);
    expect(out).toContain('翟东村');
    expect(out).toContain('村庄');
  });

  test('changes, with the cursor to go on from', async () => {
    const change = {
      sequence: 7,
      type: 'article',
      documentId: 'doc',
      action: 'upsert',
      slug: 'a',
      previousSlug: null,
      changedAt: '2026-01-01T00:00:00.000Z',
      related: [],
    };
    const meta = { cursor: 'next', startOver: false, epoch: 'e' };
    server().answer((_, response) => json(response, 200, { data: [change], meta }));
    const { code, out, err } = await run(['changes', '--cursor', 'here', '--limit', '5']);
    expect(code).toBe(0);
    expect(server().parameters()).toEqual(['cursor=here', 'limit=5']);
    expect(out).toContain('2026-01-01 08:00');
    expect(err).toContain('--cursor next');
  });
});

describe('filters', () => {
  const filters = () =>
    server()
      .parameters()
      .filter((one) => one.startsWith('filters'));

  test('another record by its name, its slug, or one of several', async () => {
    server().answer(answerArticles);
    expect((await run(['articles', '--column', '要闻'])).code).toBe(0);
    expect(filters()).toEqual(['filters[$and][0][$and][0][column][slug][$eq]=yaowen']);
    expect((await run(['articles', '--column', 'yaowen,通知公告'])).code).toBe(0);
    expect(filters()).toEqual([
      'filters[$and][0][$and][0][column][slug][$in][0]=yaowen',
      'filters[$and][0][$and][0][column][slug][$in][1]=tongzhi',
    ]);
  });

  test.each<[string[], string[]]>([
    [['honors', '--level', '国家级'], ['[level][$eq]=national']],
    [
      ['honors', '--level=national,county'],
      ['[level][$in][0]=national', '[level][$in][1]=county'],
    ],
    [['honors', '--awarded-on', '2020-01-01'], ['[awardedOn][$eq]=2020-01-01']],
    [
      ['articles', '--display-date', '2022-01-01..2022-12-31'],
      ['[displayDate][$gte]=2022-01-01', '[displayDate][$lte]=2022-12-31'],
    ],
    [['articles', '--withdrawn-at', 'none'], ['[withdrawnAt][$null]=true']],
    [['enterprises', '--founded-year', '2000..'], ['[foundedYear][$gte]=2000']],
    [['enterprises', '--hiring'], ['[hiring][$eq]=true']],
    [['enterprises', '--no-hiring'], ['[hiring][$eq]=false']],
  ])('%j', async (args, expected) => {
    answerList();
    expect(await run(args)).toMatchObject({ code: 0, err: expect.stringContaining('0 条') });
    expect(filters()).toEqual(expected.map((one) => `filters[$and][0][$and][0]${one}`));
  });

  test('order and page', async () => {
    answerList();
    await run(['articles', '--sort', 'oldest', '--page', '3', '--page-size', '10']);
    expect(server().parameters()).toEqual([
      'sort[0]=displayDate:asc',
      'sort[1]=documentId:asc',
      'pagination[page]=3',
      'pagination[pageSize]=10',
      'pagination[withCount]=true',
    ]);
  });
});

describe('all pages', () => {
  const page = (from: number, length: number) =>
    listOf(
      Array.from({ length }, (_, i) => articleSummary(`a-${from + i}`)),
      { page: from / 100 + 1, pageSize: 100 },
    );

  test.each(['--json', '--csv', '--table'])(
    '%s: each is printed before the next is asked for',
    async (format) => {
      let release = () => {};
      const isPrinted = new Promise<void>((resolve) => (release = resolve));
      server().answer(async ({ query }, response) => {
        if (query.get('pagination[page]') === '1') return json(response, 200, page(0, 100));
        await isPrinted;
        json(response, 200, page(100, 20));
      });
      const { child, ended } = start(['articles', '--all', format], { TOWNSHIP_URL: server().url });
      child.stdout!.once('data', release);
      const { code, out } = await ended;
      expect(code).toBe(0);
      expect(out).toContain('a-119');
      if (format === '--json') expect(JSON.parse(out)).toHaveLength(120);
    },
  );

  test('who reads no further ends it without a word', async () => {
    server().answer(({ query }, response) => {
      const number = Number(query.get('pagination[page]'));
      json(response, 200, page((number - 1) * 100, 100));
    });
    const { child, ended } = start(['articles', '--all', '--json'], { TOWNSHIP_URL: server().url });
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  test('Ctrl-C ends it without a word', async () => {
    const asked = new Promise<void>((resolve) => server().answer(() => resolve()));
    const { child, ended } = start(['articles', '--all'], { TOWNSHIP_URL: server().url });
    await asked;
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ signal: 'SIGINT', out: '', err: '' });
  });
});

import { contract } from '../src/contract/index.js';
import { answerArticles, cliAgainstServer } from './cli-server.js';

import { json, strapiError } from './server.js';

// Whole processes are started.
jest.setTimeout(60_000);

const { run, runProgram, server } = cliAgainstServer();

describe('exit codes', () => {
  test('1: what the server says, or that there is none', async () => {
    server().answer((_, response) =>
      json(response, 400, strapiError(400, 'ValidationError', '不支持参数')),
    );
    expect(await runProgram(['villages'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('400：不支持参数'),
    });
    const nowhere = await runProgram(['villages', '--url', 'http://127.0.0.1:9']);
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('连不上') });
    server().answer((_, response) => response.end('<html>'));
    expect(await runProgram(['villages', '--lang', 'en'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not that of'),
    });
  });

  test('3: there is no such record', async () => {
    server().answer((_, response) =>
      json(response, 404, strapiError(404, 'NotFoundError', '没有')),
    );
    expect(await runProgram(['articles', 'nothing'])).toMatchObject({
      code: 3,
      out: '',
      err: '没有这一条\n',
    });
    expect(await runProgram(['town', '--json'])).toMatchObject({ code: 3, out: '' });
  });

  test.each<[string[], string]>([
    [['pages'], 'articles'],
    [['articles', '--colum', 'x'], '--column'],
    [['articles', '--level', 'x'], '--column'],
    [['honors', '--level', 'world'], 'national 国家级'],
    [['articles', '--column', '没有这个'], '要闻'],
    [['articles', '--display-date', 'last year'], '2022-01-01..2022-12-31'],
    [['articles', '--display-date', '2022-02-30'], '2022-01-01..2022-12-31'],
    [['enterprises', '--founded-year', 'x'], '2000..2010'],
    [['articles', '--sort', 'best'], 'newest'],
    [['articles', '--page', '0'], '10000'],
    [['articles', '--page-size', '101'], '100'],
    [['articles', '--all', '--page', '2'], '--page'],
    [['articles', '--column'], '--column'],
    [['articles', '--column', '--json'], '--column'],
    [['enterprises', '--hiring=yes'], '--hiring'],
    [['articles', '--json', '--csv'], '--json'],
    [['articles', '--bom'], '--csv'],
    [['articles', '--fields', 'title,body'], 'displayDate'],
    [['articles', 'a', 'b'], 'b'],
    [['articles', 'a', '--column', '要闻'], '--column'],
    [['town', 'a'], 'a'],
    [['search'], '饮水'],
    [['search', '翟东', '--type', 'column'], 'village'],
    [['changes', '--wait', '31'], '30'],
    [['articles', '--lang', 'fr'], 'zh'],
    [['articles', '--url', 'ftp://x'], 'http'],
    [['articles', '--url', ''], 'TOWNSHIP_URL'],
  ])('2: %j, and it says what is allowed', async (args, expected) => {
    server().answer(answerArticles);
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('help', () => {
  test.each<[string[], Record<string, string>, string]>([
    [['--help'], {}, '用法'],
    [['-h'], { LANG: 'zh_CN.UTF-8' }, '用法'],
    [['--help', '--lang', 'en'], {}, 'Usage'],
    [['--help'], { LANG: 'en_US.UTF-8' }, 'Usage'],
    [['--help', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, '用法'],
    [['articles', '--help'], {}, '--display-date'],
    [['honors', '--help', '--lang', 'en'], {}, '--level <national|provincial|municipal|county>'],
  ])('%j %j', async (args, env, expected) => {
    const { code, out, err } = await run(args, env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(expected);
  });

  test('names every command and the exit codes; asked for nothing, it is an error', async () => {
    const { code, out } = await runProgram([]);
    expect(code).toBe(2);
    for (const { route } of Object.values(contract)) expect(out).toContain(`  ${route} `);
    expect(out).toContain('退出码');
  });

  test('its version is the package’s', async () => {
    expect((await runProgram(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

import { answerArticles, cliAgainstServer } from './cli-server.js';
import { runHere } from './program.js';
import { alert, articleSummary, column, honor } from './records.js';

// Whole processes are started.
jest.setTimeout(60_000);

const { answerList, run, runProgram, server } = cliAgainstServer();

/** Places that a text takes in a terminal. */
const stringWidth = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(one) ? 2 : 1), 0);

describe('what it prints', () => {
  test('columns stand under each other, Chinese and Latin', async () => {
    server().answer(answerArticles);
    const { out } = await runProgram(['articles']);
    const [heading = '', ...rows] = out.trimEnd().split('\n');
    expect(heading).toMatch(/^标题 +栏目 +专题 +来源 +显示日期 /);
    const at = stringWidth(heading.slice(0, heading.indexOf('栏目')));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(stringWidth(row.slice(0, row.indexOf('yaowen')))).toBe(at);
    }
  });

  test('a long text is cut at the same place, never in the middle of a character', async () => {
    answerList({ ...articleSummary('a'), title: '很长的标题'.repeat(20) }, articleSummary('b'));
    const { out } = await run(['articles', '--fields', 'title,slug']);
    const [, long = '', short = ''] = out.split('\n');
    expect(long).toMatch(/^很长.*… ? {2}a$/);
    expect(stringWidth(long)).toBe(stringWidth(short));
  });

  test('nothing that moves a terminal’s cursor, and no colours where there is none', async () => {
    answerList({ ...articleSummary('a'), title: '红\u001b[31m字\r\n第二行\u202e' });
    const { out } = await runProgram(['articles']);
    expect(out.split('\n')).toHaveLength(3);
    // eslint-disable-next-line no-control-regex -- the very thing that must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('headings stand out in a terminal, unless it is told not to', async () => {
    answerList(articleSummary('a'));
    const env = { TOWNSHIP_URL: server().url };
    const bold = (out: string) => out.includes('\u001b[1m');
    expect(bold((await runHere(['articles'], env, true)).out)).toBe(true);
    expect(bold((await runHere(['articles'], { ...env, NO_COLOR: '1' }, true)).out)).toBe(false);
    expect(bold((await runHere(['articles', '--csv'], env, true)).out)).toBe(false);
  });

  test('CSV: quoted, without formulas, with a BOM when it is asked for', async () => {
    answerList(
      { ...articleSummary('a'), title: '=HYPERLINK("http://x")', source: '甲,乙\n丙' },
      { ...articleSummary('b'), title: '-1+1', source: '' },
    );
    const { out } = await runProgram([
      'articles',
      '--fields',
      'title,source,topics,displayDate',
      '--csv',
      '--bom',
    ]);
    expect(out).toBe(
      '\ufeff标题,来源,专题,显示日期\r\n' +
        '"\'=HYPERLINK(""http://x"")","甲,乙\n丙",dangjian,2022-02-14 08:00\r\n' +
        "'-1+1,,dangjian,2022-02-14 08:00\r\n",
    );
    expect((await run(['articles', '--csv', '--fields', 'slug'])).out).toBe(
      '网址名称\r\na\r\nb\r\n',
    );
  });

  test('numbers stay numbers in CSV', async () => {
    answerList({ ...column('a'), order: -3 });
    expect((await run(['columns', '--csv', '--fields', 'order'])).out).toBe('排序\r\n-3\r\n');
  });

  test('JSON is what the API answers, or the fields that were chosen', async () => {
    answerList(honor('a'));
    const { out } = await run(['honors', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ slug: 'a', level: 'national', holderName: null }]);
    const { out: chosen } = await run(['honors', '--json', '--fields', 'slug,level']);
    expect(JSON.parse(chosen)).toEqual([{ slug: 'a', level: 'national' }]);
  });

  test('words in English', async () => {
    answerList({ ...alert, endsAt: null });
    const { out, err } = await run(['alerts', '--lang', 'en']);
    expect(out).toMatch(/^Title /);
    expect(out).toContain('notice');
    expect(err).toBe('Page 1 of 1, 1 in all\n');
  });
});

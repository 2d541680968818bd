import { mark, snippet } from '../../src/features/search/query/snippet';
import { rowId, typeNumber } from '../../src/features/search/store/row-id';
import { fold, runsOf } from '../../src/features/search/text/fold';
import { initialsOf, soundsOf, spokenNames } from '../../src/features/search/text/names';
import { plainText } from '../../src/features/rich-text/plain-text';
import { Tokenizer } from '../../src/features/search/text/tokenizer';

describe('fold', () => {
  it.each([
    ['ＡＢＣ１２６３', 'abc1263'],
    ['翟東村　傳統村落', '翟东村 传统村落'],
    ['zhái dòng', 'zhai dong'],
    ['Crimson', 'crimson'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('keeps every place where it was', () => {
    const text = '㎡ﬁ①½㍻ Ⅷ 𬭁 한글 İ ß é 峨嵋 🎋';
    expect(fold(text)).toHaveLength(text.length);
  });

  it('cuts a text into runs; grouped digits are one number', () => {
    expect(runsOf('党员1,092名，gdp/人均').map(({ text }) => text)).toEqual([
      '党员',
      '1092',
      '名',
      'gdp',
      '人均',
    ]);
  });
});

describe('the tokenizer', () => {
  const tokenizer = new Tokenizer();

  it('finds the words inside a word, and each pair of characters', () => {
    const { words, grams } = tokenizer.tokens('印刷包装', { singles: false });
    expect(words).toEqual(expect.arrayContaining(['印刷', '包装']));
    expect(grams).toEqual(['印刷', '刷包', '包装']);
  });

  it('does not cut the names it was taught', () => {
    expect(tokenizer.cut('南吴坡并入翟西村')).not.toContain('南吴坡');
    tokenizer.learn(['南吴坡', '翟西村', 'x', '一', '很长很长很长很长很长很长的名字']);
    expect(tokenizer.cut('南吴坡并入翟西村')).toEqual(['南吴坡', '并入', '翟西村']);
  });

  it('keeps words of letters and digits whole', () => {
    const { words } = tokenizer.tokens('1263机制 crimson', { singles: false });
    expect(words).toEqual(expect.arrayContaining(['1263', '机制', 'crimson']));
  });
});

describe('names', () => {
  it('are also known as people say them', () => {
    expect(spokenNames('翟东村')).toEqual(['翟东村', '翟东']);
    expect(spokenNames('示例县示例纸业有限公司')).toContain('示例纸业');
  });

  it('are typed by their sound from any character on, and by their initials', () => {
    expect(soundsOf('天圣制药')).toEqual(['tianshengzhiyao', 'shengzhiyao', 'zhiyao']);
    expect(soundsOf('翟店镇')[0]).toBe('zhaidianzhen');
    expect(initialsOf('国耀新能源')).toEqual(['gyxny']);
  });
});

test('the text of a body keeps its blocks apart and its entities as characters', () => {
  const html =
    '<h2>标题</h2><p>第一<strong>段</strong>&amp;&lt;b&gt;</p><table><tr><td>甲</td><td>乙</td></tr></table>';
  expect(plainText(html)).toBe('标题 第一段&<b> 甲 乙');
});

describe('marks', () => {
  it('are put into the text as it was written', () => {
    expect(mark('翟東村：ＧＤＰ増長', ['翟东', 'gdp'])).toEqual([
      { text: '翟東', match: true },
      { text: '村：', match: false },
      { text: 'ＧＤＰ', match: true },
      { text: '増長', match: false },
    ]);
  });

  it('leave markup as the text that it is', () => {
    const text = '<b>甲</b>';
    expect(
      mark(text, ['甲'])
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it('never cut a character in two', () => {
    const summary = '🎋'.repeat(200);
    const document = { summary, body: '' } as Parameters<typeof snippet>[0];
    const text = snippet(document, ['没有'])
      .map((segment) => segment.text)
      .join('');
    expect(text).toBe(`${'🎋'.repeat(90)}…`);
  });
});

describe('a row id', () => {
  it('orders by date, what has none first', () => {
    const ids = [
      rowId('village', 'a', null, 0),
      rowId('article', 'b', '2026-01-02T00:00:00.000Z', 0),
      rowId('article', 'c', '2026-01-01T00:00:00.000Z', 0),
      rowId('article', 'd', '1949-10-01T00:00:00.000Z', 0),
    ];
    expect([...ids].sort((a, b) => b - a)).toEqual(ids);
  });

  it('tells the type, and is exact in JavaScript', () => {
    const id = rowId('town', 'a', '2999-01-01T00:00:00.000Z', 0);
    expect(id % 64).toBe(typeNumber('town'));
    expect(Number.isSafeInteger(id)).toBe(true);
    expect(id).toBeLessThan(rowId('village', 'a', null, 0));
  });

  it('has room for 64 types', () => {
    const undated = rowId('article', 'a', null, 0);
    expect(typeNumber('article')).toBe(0);
    expect(Number.isSafeInteger(undated + 63)).toBe(true);
    expect(rowId('article', 'b', '2026-01-01T00:00:00.000Z', 0) + 63).toBeLessThan(
      rowId('article', 'b', '2026-01-01T00:01:00.000Z', 0),
    );
  });

  it('has another one when it is taken', () => {
    expect(rowId('article', 'a', null, 1)).not.toBe(rowId('article', 'a', null, 0));
  });
});

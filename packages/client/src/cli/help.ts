import stringWidth from 'string-width';
import { COMMANDS, COMMON, type Command, type Options } from './commands.js';
import type { Language } from './language.js';

const pad = (text: string, width: number) =>
  text + ' '.repeat(Math.max(1, width - stringWidth(text)));

const lines = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.min(34, Math.max(...rows.map(([name]) => stringWidth(name))) + 2);
  return rows.map(([name, text]) => `  ${pad(name, width)}${text}\n`).join('');
};

const optionLines = (options: Options, language: Language) =>
  lines(
    Object.entries(options).map(([name, { value, help }]): [string, string] => [
      `--${name}${value ? ` <${value[language]}>` : ''}`,
      help[language],
    ]),
  );

const TEXTS = {
  zh: {
    usage: '用法：',
    commands: '命令',
    options: '选项',
    common: '通用选项',
    list: '列表',
    one: '一条（网址名称或编号）',
    examples: '例子',
    values: `筛选：
  a,b          其中之一        从..到   范围，两头都算，可以只写一头
  none、any    没有值、有值     是否     --hiring 是，--no-hiring 否
  日期是北京时间的一整天；表格和 CSV 里的时间按北京时间。
`,
    codes: `退出码：0 正常  1 服务器或网络出错  2 用法不对  3 没有这一条
`,
  },
  en: {
    usage: 'Usage: ',
    commands: 'Commands',
    options: 'Options',
    common: 'Common options',
    list: 'list',
    one: 'one of them (slug or documentId)',
    examples: 'Examples',
    values: `Filters:
  a,b          one of these     from..to   a range, both ends in it; one end is enough
  none, any    without, with    yes or no  --hiring, --no-hiring
  A date is a whole day in China; tables and CSV show moments by the clocks of China.
`,
    codes: `Exit codes: 0 done  1 the server or the network failed  2 wrong usage  3 there is no such record
`,
  },
} as const;

/** Of one command, or of all of them. */
export function helpOf(command: Command | undefined, language: Language): string {
  const words = TEXTS[language];
  return command
    ? helpOfOne(command, language)
    : `township — ${language === 'zh' ? '读取乡镇门户的公开接口' : 'reads the public API of a township portal'}

${words.usage}township <command> [options]

${words.commands}:
${lines(COMMANDS.map(({ name, title }): [string, string] => [name, title[language]]))}
${words.common}:
${optionLines(COMMON, language)}
${words.examples}:
  township articles --column 要闻 --url http://localhost:1337
  township articles --display-date 2022-01-01..2022-12-31 --all --csv --bom > articles.csv
  township villages dongcun --json
  township search 饮水 --type village

${words.codes}`;
}

function helpOfOne({ name, argument, options, filters }: Command, language: Language): string {
  const words = TEXTS[language];
  const ways = {
    none: [`township ${name}`],
    slug: [`township ${name}  ${words.list}`, `township ${name} <slug>  ${words.one}`],
    words: [`township ${name} <${language === 'zh' ? '词语' : 'words'}>`],
  }[argument];
  const own =
    Object.keys(options).length > 0 ? `${words.options}:\n${optionLines(options, language)}\n` : '';
  return `${words.usage}
${ways.map((way) => `  ${way}\n`).join('')}
${own}${words.common}:
${optionLines(COMMON, language)}
${filters.length > 0 ? `${words.values}\n` : ''}${words.codes}`;
}

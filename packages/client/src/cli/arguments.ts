import { parseArgs } from 'node:util';
import { COMMANDS, COMMON, type Command, type Options } from './commands.js';
import { UsageError } from './usage-error.js';

export interface Arguments {
  /** None where only help is asked for. */
  command: Command | undefined;
  /** What stands behind the command. */
  words: string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
}

const every: Options = Object.assign({}, COMMON, ...COMMANDS.map(({ options }) => options));

/** Everything that was asked for, without a look at whether it makes sense. */
function parse(args: string[]) {
  const { tokens } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(Object.entries(every).map(([name, { type }]) => [name, { type }])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  return tokens;
}

/**
 * @param args what stands behind the program's name
 * @throws UsageError for a command or an option that there is not, and an option without its value
 */
export function readArguments(args: string[]): Arguments {
  const tokens = parse(args);
  const [name, ...words] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const command = name === undefined ? undefined : commandOf(name);
  const allowed: Options = { ...command?.options, ...COMMON };
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const isNegative = token.rawName === `--no-${token.name}`;
    const option = Object.hasOwn(allowed, token.name) ? allowed[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, command, allowed);
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw needless(token.rawName);
      options[token.name] = !isNegative;
      continue;
    }
    const value: string | undefined = token.value;
    if (isNegative) throw unknownOption(token.rawName, command, allowed);
    if (value === undefined || (!token.inlineValue && value.startsWith('--')))
      throw missing(token.rawName);
    options[token.name] = value;
  }
  if (command && !options.help) checkWords(command, words);
  return { command, words, options };
}

function commandOf(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const names = COMMANDS.map((command) => command.name).join(', ');
  throw new UsageError(
    `没有命令“${name}”；可以用：${names}`,
    `There is no command "${name}"; there are: ${names}`,
  );
}

function checkWords({ name, argument }: Command, words: readonly string[]): void {
  if (argument === 'words' && words.join('').trim() === '') {
    throw new UsageError(
      `要找什么？如：${name} 饮水`,
      `What to look for? For example: ${name} 饮水`,
    );
  }
  const most = { none: 0, slug: 1, words: Infinity }[argument];
  const stray = words[most];
  if (stray !== undefined) {
    throw new UsageError(`${name} 后面不接“${stray}”`, `${name} takes no "${stray}"`);
  }
}

function unknownOption(name: string, command: Command | undefined, allowed: Options) {
  const names = Object.keys(allowed)
    .map((option) => `--${option}`)
    .join(', ');
  const where = command ? `${command.name} ` : '';
  return new UsageError(
    `${where}没有选项 ${name}；可以用：${names}`,
    `${where}has no option ${name}; there are: ${names}`,
  );
}

const missing = (name: string) => new UsageError(`${name} 后面要有值`, `${name} needs a value`);
const needless = (name: string) => new UsageError(`${name} 不带值`, `${name} takes no value`);

import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createCms, type Cms } from '../cms.js';
import { isCmsError } from '../errors.js';
import { answer, NoSuchRecord } from './answer.js';
import { readArguments, type Arguments } from './arguments.js';
import { describeError } from './describe-error.js';
import { helpOf } from './help.js';
import { LANGUAGES, languageOf, type Language } from './language.js';
import { oneOf, text } from './options.js';
import type { Note } from './read.js';
import { UsageError } from './usage-error.js';

const EXIT = { done: 0, failed: 1, usage: 2, missing: 3 } as const;

/** The process as the program sees it. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream;
}

/**
 * Does what the arguments ask for, and prints it as it comes.
 *
 * @returns exit code
 */
export async function run(args: string[], { env, stdout, stderr }: Surroundings): Promise<number> {
  // Before anything can be wrong with the arguments.
  let language = languageOf(/(?:^| )--lang[ =](\w+)/.exec(args.join(' '))?.[1], env);
  try {
    const { command, ...given } = readArguments(args);
    const { options } = given;
    language = languageOf(oneOf(options, 'lang', LANGUAGES), env);
    if (options.version) await write(`${version()}\n`);
    else if (!command || options.help) await write(helpOf(command, language));
    else return await print({ command, ...given });
    return command || options.help || options.version ? EXIT.done : EXIT.usage;
  } catch (error) {
    return explain(error);
  }

  async function print(given: Arguments & { command: NonNullable<Arguments['command']> }) {
    const look = { language, isTerminal: stdout.isTTY === true && !env.NO_COLOR };
    const chunks = answer(cmsOf(given.options, env, say), given, look);
    for (;;) {
      const { value, done } = await chunks.next();
      if (!done) {
        await write(value);
        continue;
      }
      if (value && !given.options.json && !given.options.csv) say(noteOf(value, language));
      return EXIT.done;
    }
  }

  function explain(error: unknown): number {
    if (error instanceof UsageError) {
      say(error.words[language]);
      return EXIT.usage;
    }
    if (error instanceof NoSuchRecord) {
      say({ zh: '没有这一条', en: 'There is no such record' }[language]);
      return EXIT.missing;
    }
    if (!isCmsError(error)) throw error;
    say(describeError(error, language));
    return EXIT.failed;
  }

  /** Waits while whoever reads is behind. */
  async function write(chunk: string): Promise<void> {
    if (!stdout.write(chunk)) await once(stdout, 'drain');
  }

  function say(line: string): void {
    stderr.write(`${line}\n`);
  }
}

function cmsOf(
  options: Arguments['options'],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Cms {
  const baseUrl = text(options, 'url') ?? env.TOWNSHIP_URL;
  if (!baseUrl) {
    throw new UsageError(
      '门户在哪里？用 --url 或环境变量 TOWNSHIP_URL 给出地址，如 https://www.example.gov.cn',
      'Where is the portal? Name its address by --url or TOWNSHIP_URL: https://www.example.gov.cn',
    );
  }
  try {
    return createCms({
      baseUrl,
      ...(env.TOWNSHIP_TOKEN && { token: env.TOWNSHIP_TOKEN }),
      onInvalidRecord: ({ type, documentId }) => say(`! ${type} ${documentId ?? ''}`),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`地址或令牌不对：${error.message}`, error.message);
  }
}

function noteOf(note: Note, language: Language): string {
  if (note.kind === 'cursor') {
    return { zh: `接着读：--cursor ${note.cursor}`, en: `To go on: --cursor ${note.cursor}` }[
      language
    ];
  }
  const { page, pageCount, total } = note;
  return {
    zh: `第 ${page} 页，共 ${pageCount} 页、${total} 条`,
    en: `Page ${page} of ${pageCount}, ${total} in all`,
  }[language];
}

const version = (): string => createRequire(import.meta.url)('../../package.json').version;

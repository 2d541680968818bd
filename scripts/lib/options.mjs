// @ts-check
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * Reads a command line of flags.
 * @param {string} command as the user types it
 * @param {string[]} argv
 * @param {string} help
 * @param {Record<string, { type: 'boolean' | 'string' }>} flags beside --help; a string is what follows it
 * @param {string[]} [words] what may stand without dashes
 * @returns {{ flags: Record<string, boolean | string | undefined>, words: string[] } | null} null when help was printed
 * @throws {Failure} with exit code 2
 */
export function parseOptions(command, argv, help, flags, words = []) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...flags, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(help);
      return null;
    }
    const unknown = positionals.find((word) => !words.includes(word));
    if (unknown !== undefined) throw new Error(`Unknown option "${unknown}"`);
    return { flags: /** @type {Record<string, boolean | string>} */ (values), words: positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`未知参数 / ${message}.`, `${command} -- --help explains.`, 2);
  }
}

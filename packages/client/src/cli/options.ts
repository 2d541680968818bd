import type { Arguments } from './arguments.js';
import { UsageError } from './usage-error.js';

export type Options = Arguments['options'];

const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const text = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** @throws UsageError for anything but a whole number within the bounds */
export function count(
  options: Options,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const given = text(options, name);
  if (given === undefined) return undefined;
  const isWhole = /^\d{1,5}$/.test(given);
  if (isWhole && Number(given) >= least && Number(given) <= most) return Number(given);
  throw new UsageError(
    `--${name} 应为 ${least} 至 ${most} 的整数`,
    `--${name} has to be a whole number from ${least} to ${most}`,
  );
}

/** @throws UsageError for anything but one of the values */
export function oneOf<Value extends string>(
  options: Options,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const given = text(options, name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const allowed = values.join(', ');
  throw new UsageError(`--${name} 可以是：${allowed}`, `--${name} can be: ${allowed}`);
}

/** @throws UsageError for two that do not go together */
export function apart(options: Options, one: string, others: readonly string[]): void {
  const other = others.find((name) => name in options);
  if (one in options && other !== undefined) {
    throw new UsageError(`--${one} 不和 --${other} 一起用`, `--${one} goes without --${other}`);
  }
}

export function formatOf(options: Options): Format {
  const [first, ...more] = FORMATS.filter((format) => options[format] === true);
  if (first) apart(options, first, more);
  return first ?? 'table';
}

export function bomWithoutCsv(options: Options): void {
  if (options.bom && !options.csv) {
    throw new UsageError('--bom 和 --csv 一起用', '--bom goes with --csv');
  }
}

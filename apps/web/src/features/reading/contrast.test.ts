import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PALETTES } from './palettes';

type Tokens = Record<string, string>;

const sheet = (name: string) => readFileSync(path.join(__dirname, '../../ui/styles', name), 'utf8');

/** Colours declared in the nth block for a selector: the first is the light scheme, the second the dark one. */
function tokensOf(name: string, selector: string, nth: number): Tokens {
  const block = sheet(name).split(`${selector} {`)[nth + 1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, token = '', value = '']) => [
      token,
      value,
    ]),
  );
}

const channels = (colour: string) =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What `filter: grayscale(1)` makes of a colour. */
function greyed(colour: string): string {
  const [r = 0, g = 0, b = 0] = channels(colour);
  const level = Math.round((0.2126 * r + 0.7152 * g + 0.0722 * b) * 255);
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

const GROUNDS = ['--paper', '--paper-raised', '--paper-sunk'];
const TEXTS = ['--ink', '--ink-2', '--ink-3', '--vermilion', '--vermilion-strong', '--green'];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground])),
  ['--green', '--green-wash'],
  ['--on-plate', '--plate'],
  ['--on-plate-2', '--plate'],
  ['--on-mark', '--mark'],
] as [string, string][];

const standard = {
  light: tokensOf('tokens.css', ':root', 0),
  dark: tokensOf('tokens.css', ':root', 1),
};
const elder = "html[data-mode='elder']";
const SETS: [string, Tokens, number][] = [
  ['standard, light', standard.light, 4.5],
  ['standard, dark', standard.dark, 4.5],
  ['elder, light', tokensOf('elder.css', elder, 0), 7],
  ['elder, dark', tokensOf('elder.css', elder, 1), 7],
  ['elder, black on white', PALETTES.white, 7],
  ['elder, yellow on black', PALETTES.yellow, 7],
];

describe.each(SETS)('%s', (_name, tokens, least) => {
  const colour = (token: string) => {
    const value = tokens[token];
    if (!value) throw new Error(`${token} is not set`);
    return value;
  };

  test.each(PAIRS)(`%s on %s keeps ${least}:1, on grey days 4.5:1`, (text, ground) => {
    expect(ratio(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
    expect(ratio(greyed(colour(text)), greyed(colour(ground)))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)('the focus ring and the edge of a control keep 3:1 on %s', (ground) => {
    for (const edge of ['--focus', '--rule-strong']) {
      expect(ratio(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

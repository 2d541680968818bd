import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type Rule } from 'postcss';
import { readingCss } from '../src/features/reading/reading-css';

/**
 * What Chrome 80 and Safari 13.1 lack in a built sheet. They pass over a single declaration or at-rule; a list of
 * selectors with one that they do not know takes the whole rule with it.
 */
const LATER =
  /:not\([^)]*[\s>,][^)]*\)|:has\(|:is\(|:where\(|:focus-visible|:defined|::highlight|::details-content/;
const LAYOUT =
  /^(inset(-.*)?|(margin|padding)-(inline|block)|border-(inline|block)(-(width|style|color))?)$/;

const CHUNKS = path.resolve(__dirname, '../.next/static/chunks');
const OUTAGE = path.resolve(__dirname, '../../../deploy/nginx/errors/503.html');
const [, outageSheet = ''] = /<style>(.*)<\/style>/s.exec(readFileSync(OUTAGE, 'utf8')) ?? [];
const built = readdirSync(CHUNKS, { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.css'))
  .map((file) => postcss.parse(readFileSync(path.join(CHUNKS, file), 'utf8'), { from: file }));
/** With what is sent besides the built sheets: a reader's choice, and the page of an outage. */
const sheets = [
  ...built,
  postcss.parse(readingCss({ mode: 'elder', size: 24, contrast: 'yellow' })),
  postcss.parse(outageSheet),
];

const enhances = (rule: Rule) => {
  const parent = rule.parent;
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'supports';
};

test('there is a sheet', () => {
  expect(built.length).toBeGreaterThan(0);
  expect(outageSheet).toContain('body');
});

test('no rule stands in a cascade layer', () => {
  const layers: string[] = [];
  for (const sheet of sheets) sheet.walkAtRules('layer', ({ params }) => void layers.push(params));
  expect(layers).toEqual([]);
});

test('no selector that the floor lacks takes others with it', () => {
  const lost: string[] = [];
  for (const sheet of sheets) {
    sheet.walkRules((rule) => {
      const later = rule.selectors.filter((selector) => LATER.test(selector));
      if (later.length > 0 && later.length < rule.selectors.length && !enhances(rule)) {
        lost.push(rule.selector);
      }
    });
  }
  expect(lost).toEqual([]);
});

test('sides are said by names that the floor knows', () => {
  const unknown: string[] = [];
  for (const sheet of sheets) {
    sheet.walkDecls(LAYOUT, ({ parent, prop, value }) => {
      unknown.push(`${parent?.type === 'rule' ? (parent as Rule).selector : ''} ${prop}: ${value}`);
    });
  }
  expect(unknown).toEqual([]);
});

import { PALETTES } from './palettes';
import { SIZES, type Reading } from './reading';

/** Said beside the present size, which a page that is kept cannot know. */
function sizeLabel(size: number): string {
  const end = { [SIZES[0]]: '（最小）', [SIZES[SIZES.length - 1] ?? 0]: '（最大）' }[size] ?? '';
  return `${size} 号${end}`;
}

/** The browser's own text size stays the measure: 20 is 125 % of the usual 16. */
const percent = (size: number) => `${(size / 16) * 100}%`;

/**
 * One reader's size and colours, for elder mode's pages, which are the same for all readers. Outside the cascade
 * layers, so that it stands above all of them; not in print.
 */
export function readingCss({ size, contrast }: Reading): string {
  const palette = contrast === 'paper' ? {} : PALETTES[contrast];
  const declarations = [
    `font-size:${percent(size)}`,
    `--reading-size:'${sizeLabel(size)}'`,
    ...Object.entries(palette).map(([name, value]) => `${name}:${value}`),
  ];
  return [
    `@media screen{:root{${declarations.join(';')}}`,
    `.reading-tools [value='${contrast}']{--chosen:' ✓' / '，已选';--edge:var(--vermilion)}}`,
    '',
  ].join('\n');
}

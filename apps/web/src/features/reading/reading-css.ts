import { PALETTES } from './palettes';
import type { ReadingPreferences, Size } from './preferences';

/** The present size in words, which a page that is kept cannot know. */
const SIZE_NAMES: Record<Size, string> = { 18: '最小', 20: '20 号', 24: '24 号', 30: '最大' };

/** The browser's own text size stays the measure: 20 is 125 % of the usual 16. */
const percent = (size: number) => `${(size / 16) * 100}%`;

/**
 * One reader's size and colours, for elder mode's pages, which are the same for all readers. Important, so
 * that it stands above all of the site's sheet, whose layers the build says by specificity; not in print.
 */
export function readingCss({ size, contrast }: ReadingPreferences): string {
  const palette = contrast === 'paper' ? {} : PALETTES[contrast];
  const declarations = [
    `font-size:${percent(size)}!important`,
    `--reading-size:'${SIZE_NAMES[size]}'!important`,
    ...Object.entries(palette).map(([name, value]) => `${name}:${value}!important`),
  ];
  return [
    `@media screen{:root{${declarations.join(';')}}`,
    `.reading-tools [value='${contrast}']{--chosen:' ✓' / '，已选'!important;--edge:var(--vermilion)!important}}`,
    '',
  ].join('\n');
}

// @ts-check
/** The parts that compositions share. */
import { MOTIFS } from './motifs.mjs';
import { COLOR } from './palette.mjs';
import { rect, text } from './svg.mjs';

/** @typedef {import('./palette.mjs').Inks} Inks */
/** @typedef {import('./compositions.mjs').Cover} Cover */

/** @param {Cover} cover @param {Inks} inks @param {import('./motifs.mjs').Box} box */
export function motif(cover, inks, box) {
  const draw = MOTIFS[cover.motif];
  if (!draw) throw new Error(`封面 ${cover.picture}：没有名为 ${cover.motif} 的图案`);
  const { x, y, w, h } = box;
  return `<clipPath id="motif"><rect x="${x - 8}" y="${y - 8}" width="${w + 16}" height="${h + 16}"/></clipPath><g clip-path="url(#motif)">${draw(box, inks, cover)}</g>`;
}

/** @param {string} value */
export const isFigure = (value) => /^[0-9.+N]+$/.test(value);

/** Width of a key with its unit, in units of the key's size. @param {Cover} cover */
export function widthInEm({ key, unit = '' }) {
  const wide = key.match(/[\u2e80-\u9fff→]/gu)?.length ?? 0;
  const narrow = key.match(/\./g)?.length ?? 0;
  return (
    wide +
    narrow * 0.3 +
    (key.length - wide - narrow) * 0.57 +
    (unit ? 0.09 + unit.length * 0.29 : 0)
  );
}

/** A key in one ink, printed a second time slightly out of register. @param {string} key @param {number} x @param {number} y @param {number} size @param {Inks} c @param {string} [unit] */
export function overprint(key, x, y, size, c, unit = '') {
  const style = { size, weight: 900, spacing: isFigure(key) ? -size * 0.02 : 0 };
  const first = text(key, x + size * 0.026, y + size * 0.022, { ...style, fill: c.ghost });
  const second = text(key, x, y, { ...style, fill: c.key });
  if (!unit) return first + second;
  const tail = `<tspan dx="${size * 0.09}" font-size="${size * 0.27}" font-weight="500" letter-spacing="4">${unit}</tspan></text>`;
  return first + second.replace('</text>', tail);
}

/** @param {Inks} c @param {number} x @param {number} y A press operator's strip of ink patches. */
export const patches = (c, x, y) =>
  [COLOR.vermilion, COLOR.ink, COLOR.green, COLOR.tint]
    .map((fill, i) => rect(x + i * 30, y, 22, 22, fill === c.ground ? c.line : fill))
    .join('');

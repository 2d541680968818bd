// @ts-check
import { SERIF } from './palette.mjs';

/** @param {number} n */
export const r = (n) => Math.round(n * 10) / 10;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * @param {string} text @param {number} x @param {number} y baseline
 * @param {{size: number, fill: string, weight?: number, spacing?: number, anchor?: 'start' | 'middle' | 'end', extra?: string}} style
 */
export const text = (
  text,
  x,
  y,
  { size, fill, weight = 500, spacing = 0, anchor = 'start', extra = '' },
) =>
  `<text x="${r(x)}" y="${r(y)}" font-family="${SERIF}" font-weight="${weight}" font-size="${size}" letter-spacing="${spacing}" text-anchor="${anchor}" fill="${fill}" ${extra}>${escape(text)}</text>`;

/**
 * One character below the other, as on a book's title slip; a digit or a Latin run keeps together.
 * @param {string} value @param {number} x centre @param {number} y top
 * @param {{size: number, fill: string, weight?: number, gap?: number}} style
 */
export function vertical(value, x, y, { size, fill, weight = 500, gap = 0.12 }) {
  const cells = value.match(/[0-9A-Za-z+.]+|./gu) ?? [];
  return cells
    .map((cell, i) => {
      // In a column, a comma stands at the upper right of its square.
      const lift = /^[，。、]$/.test(cell) ? size * 0.56 : 0;
      const baseline = y + size * (0.88 + i * (1 + gap)) - lift;
      return text(cell, x + lift, baseline, { size, fill, weight, anchor: 'middle' });
    })
    .join('');
}

/** @param {string} d @param {string} stroke @param {number} width @param {string} [extra] */
export const path = (d, stroke, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" ${extra}/>`;

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {string} fill @param {string} [extra] */
export const rect = (x, y, w, h, fill, extra = '') =>
  `<rect x="${r(x)}" y="${r(y)}" width="${r(w)}" height="${r(h)}" fill="${fill}" ${extra}/>`;

/** @param {number} x @param {number} y @param {number} radius @param {string} fill @param {string} [extra] */
export const circle = (x, y, radius, fill, extra = '') =>
  `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}" ${extra}/>`;

/**
 * A two-character name seal.
 * @param {string} mark @param {number} x @param {number} y @param {number} size @param {{seal: string, sealText: string}} inks
 */
export const seal = (mark, x, y, size, { seal, sealText }) =>
  rect(x, y, size, size * (mark.length > 1 ? 1.62 : 1), seal, 'rx="5"') +
  rect(
    x + 5,
    y + 5,
    size - 10,
    size * (mark.length > 1 ? 1.62 : 1) - 10,
    'none',
    `rx="2" stroke="${sealText}" stroke-width="1.5" opacity=".75"`,
  ) +
  vertical(mark, x + size / 2, y + size * 0.14, {
    size: size * 0.66,
    fill: sealText,
    weight: 700,
    gap: 0.04,
  });

/** @param {number} x @param {number} y @param {string} stroke A printer's registration target. */
export const target = (x, y, stroke, radius = 13) =>
  `<g stroke="${stroke}" stroke-width="1.6" fill="none"><circle cx="${x}" cy="${y}" r="${radius}"/><path d="M${x - radius * 1.8} ${y}h${radius * 3.6}M${x} ${y - radius * 1.8}v${radius * 3.6}"/></g>`;

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

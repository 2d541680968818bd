// @ts-check
/**
 * How a cover is laid out. Type keeps 110 px from the edges; line-work may bleed.
 * @typedef {object} Cover
 * @property {string} picture file name without extension
 * @property {'band' | 'split' | 'bleed' | 'letter' | 'binding' | 'label'} composition
 * @property {'paper' | 'vermilion' | 'ink' | 'green'} ground
 * @property {string} motif
 * @property {string} mark two characters on the seal
 * @property {string} key the large character, word or figure
 * @property {string} [unit] stands after a figure
 * @property {string} line the words under the key
 * @property {string} [note] small print: the date a figure is of
 * @property {number} [count]
 * @property {'door' | 'dot'} [shape]
 * @property {string[]} [names]
 * @property {string[]} [faded]
 * @property {number[]} [marked]
 */
import { isFigure, motif, overprint, patches, widthInEm } from './parts.mjs';
import { COLOR, GROUNDS, SHEET } from './palette.mjs';
import { circle, path, rect, seal, target, text, vertical } from './svg.mjs';

/** @typedef {import('./palette.mjs').Inks} Inks */
const { width: W, height: H } = SHEET;

/** Key and words above, line-work running off the sheet below. @param {Cover} v @param {Inks} c */
function band(v, c) {
  const size = isFigure(v.key) ? 350 : 300;
  return (
    motif(v, c, { x: 0, y: 560, w: W, h: 340 }) +
    seal(v.mark, 110, 92, 70, c) +
    overprint(v.key, 226, 92 + size * 0.83, size, c, v.unit) +
    text(v.line, 230, 470, { size: 52, fill: c.key, weight: 600, spacing: 6 }) +
    (v.note
      ? text(v.note, 1490, 470, {
          size: 28,
          fill: c.key,
          weight: 400,
          anchor: 'end',
          extra: 'opacity=".7"',
        })
      : '') +
    target(1478, 116, c.key) +
    patches(c, 1380, 162)
  );
}

/** Motifs that are counted or read, and so must not run off the sheet. */
const FRAMED = new Set(['type', 'tally', 'plates']);

/** Line-work at the right: framed, or running off the sheet. @param {Cover} v @param {Inks} c */
function split(v, c) {
  const size = Math.min(340, 640 / widthInEm(v));
  return (
    motif(
      v,
      c,
      FRAMED.has(v.motif) ? { x: 830, y: 70, w: 700, h: H - 140 } : { x: 830, y: 0, w: 780, h: H },
    ) +
    seal(v.mark, 110, 92, 70, c) +
    overprint(v.key, 104, 590, size, c, v.unit) +
    rect(110, 660, 96, 8, c.accent) +
    text(v.line, 108, 748, { size: 50, fill: c.key, weight: 600, spacing: 5 }) +
    (v.note
      ? text(v.note, 110, 808, { size: 28, fill: c.key, weight: 400, extra: 'opacity=".7"' })
      : '')
  );
}

/** One character as large as the sheet, over quiet line-work. @param {Cover} v @param {Inks} c */
function bleed(v, c) {
  const back = { ...c, line: c.quiet, accent: c.quiet, key: c.quiet };
  return (
    motif(v, back, { x: 0, y: 0, w: W, h: H }) +
    text(v.key, 1040, 800, { size: 900, fill: c.key, weight: 900, anchor: 'middle' }) +
    seal(v.mark, 120, 96, 78, c) +
    vertical(v.line, 160, 262, { size: 50, fill: c.key, weight: 600, gap: 0.16 }) +
    target(1500, 100, c.line) +
    target(1500, 800, c.line)
  );
}

/** Letter paper ruled in columns, read from the right. @param {Cover} v @param {Inks} c */
function letter(v, c) {
  const left = 250;
  const columns = 9;
  const step = 1100 / columns;
  const rules = Array.from({ length: columns + 1 }, (_, i) => `M${left + i * step} 90V810`).join(
    '',
  );
  return (
    path(rules, c.accent, 2.4) +
    path(`M${left - 14} 76h${1100 + 28}v748h${-1128}z`, c.accent, 7) +
    rect(left + step * 5 + 1, 91, step * 3 - 2, 718, c.ground) +
    vertical(v.key, left + step * 6.5, 128, {
      size: v.key.length > 2 ? 200 : 300,
      fill: c.key,
      weight: 900,
      gap: 0.08,
    }) +
    vertical(v.line, left + step * 4.5, 128, { size: 52, fill: c.key, weight: 600, gap: 0.18 }) +
    (v.note
      ? vertical(v.note, left + step * 2.5, 128, { size: 34, fill: c.key, weight: 400, gap: 0.22 })
      : '') +
    seal(v.mark, left + step * 0.5 - 42, 640, 84, c) +
    target(130, 450, c.line) +
    target(1470, 450, c.line)
  );
}

/** A thread-bound book: stitched at the right, its title on a slip at the left. @param {Cover} v @param {Inks} c */
function binding(v, c) {
  const spine = 1440;
  const stitches = [90, 270, 450, 630, 810];
  return (
    motif(v, c, { x: 0, y: 0, w: spine - 10, h: H }) +
    rect(394, 70, 84, 100 + v.line.length * 48, c.ground) +
    path(`M${spine} 0V${H}`, c.line, 4) +
    path(stitches.map((y) => `M${spine} ${y}H${W}`).join(''), c.line, 4) +
    stitches.map((y) => circle(spine, y, 8, c.line)).join('') +
    rect(120, 70, 250, 760, COLOR.paper) +
    rect(134, 84, 222, 732, 'none', `stroke="${COLOR.vermilion}" stroke-width="3"`) +
    vertical(v.key, 245, 116, {
      size: Math.min(190, 580 / (v.key.length * 1.08)),
      fill: COLOR.ink,
      weight: 900,
      gap: 0.08,
    }) +
    seal(v.mark, 218, 704, 54, { seal: COLOR.vermilion, sealText: COLOR.paper }) +
    vertical(v.line, 436, 106, { size: 40, fill: c.key, weight: 500, gap: 0.2 })
  );
}

/** Line-work over the whole sheet with a pasted label, as on a carton. @param {Cover} v @param {Inks} c */
function label(v, c) {
  const x = 110;
  const y = 470;
  const w = 800;
  const size = isFigure(v.key) ? 190 : Math.min(190, 520 / v.key.length);
  const paper = GROUNDS.paper;
  return (
    motif(v, c, { x: 0, y: 0, w: W, h: H }) +
    rect(x, y, w, 320, paper.ground) +
    rect(x + 12, y + 12, w - 24, 296, 'none', `stroke="${paper.key}" stroke-width="2"`) +
    rect(x + 19, y + 19, w - 38, 282, 'none', `stroke="${paper.key}" stroke-width="5"`) +
    seal(v.mark, x + w - 108, y + 44, 62, paper) +
    overprint(v.key, x + 46, y + 44 + size * 0.86, size, paper, v.unit) +
    text(v.line, x + 50, y + 276, { size: 40, fill: paper.key, weight: 600, spacing: 4 }) +
    (v.note
      ? text(v.note, x + w - 48, y + 274, {
          size: 24,
          fill: paper.key,
          weight: 400,
          anchor: 'end',
          extra: 'opacity=".75"',
        })
      : '')
  );
}

const COMPOSITIONS = { band, split, bleed, letter, binding, label };

/** @param {Cover} cover @returns {string} an SVG document of 1600 × 900 */
export function drawCover(cover) {
  const inks = GROUNDS[cover.ground];
  const compose = COMPOSITIONS[cover.composition];
  if (!inks || !compose) throw new Error(`封面 ${cover.picture}：composition 或 ground 写错了`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${rect(0, 0, W, H, inks.ground)}${compose(cover, inks)}</svg>`;
}

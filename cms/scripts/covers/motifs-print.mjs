// @ts-check
/** Line-work of the printing trade: board, plates, rollers, type, sheets. */
import { circle, clamp, path, r, rect, text } from './svg.mjs';

/** @typedef {import('./motifs.mjs').Box} Box @typedef {import('./motifs.mjs').Inks} Inks @typedef {import('./motifs.mjs').Data} Data */

/** Corrugated board: coarse flutes above, fine ones below. @param {Box} b @param {Inks} c */
export function corrugation({ x, y, w, h }, c) {
  const boards = [1, 0.66, 0.45, 0.3, 0.2, 0.13];
  const total = boards.reduce((sum, board) => sum + board * 0.86 + 0.06, 0);
  let top = y;
  return boards
    .map((board, i) => {
      const height = (h * board * 0.86) / total;
      const wave = height * 1.55;
      const weight = clamp(height * 0.085, 2.2, 10);
      const mid = top + height / 2;
      let d = `M${r(x - wave)} ${r(mid)}`;
      for (let at = x - wave, up = true; at < x + w + wave; at += wave / 2, up = !up) {
        d += `q${r(wave / 4)} ${r((up ? -1 : 1) * (height - weight))} ${r(wave / 2)} 0`;
      }
      const liners = path(`M${x} ${r(top)}h${w}M${x} ${r(top + height)}h${w}`, c.line, weight);
      top += height + (h * 0.06) / total;
      return liners + path(d, i === 1 ? c.accent : c.line, weight);
    })
    .join('');
}

/** A disc or a slope of halftone dots on a 45° screen. @param {Box} b @param {Inks} c */
export function halftone({ x, y, w, h }, c) {
  const step = w / 20;
  let dots = '';
  for (let row = 0; row * step * 0.5 < h + step; row += 1) {
    for (let column = 0; column * step < w + step; column += 1) {
      const cx = x + column * step + (row % 2 ? step / 2 : 0);
      const cy = y + row * step * 0.5;
      const tone = clamp(((cx - x) / w) * 0.55 + ((cy - y) / h) * 0.6 - 0.08, 0, 1);
      const radius = step * 0.5 * Math.sqrt(tone);
      if (radius > 1.2) dots += circle(cx, cy, radius, c.accent);
    }
  }
  return dots;
}

/** Engraved rollers, made round by the spacing of upright lines. @param {Box} b @param {Inks} c */
export function rollers({ x, y, w, h }, c) {
  const count = 4;
  const gap = w * 0.02;
  const width = (w - gap * (count - 1)) / count;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const left = x + i * (width + gap);
    for (let k = 0; k <= 30; k += 1) {
      const at = left + (width / 2) * (1 - Math.cos((Math.PI * k) / 30));
      out += path(`M${r(at)} ${r(y)}v${r(h)}`, i === 2 ? c.accent : c.line, 3);
    }
    const shaft = path(
      `M${r(left + width / 2)} ${r(y - 60)}v60M${r(left + width / 2)} ${r(y + h)}v60`,
      c.line,
      26,
    );
    out += shaft + path(`M${r(left)} ${y}h${r(width)}M${r(left)} ${y + h}h${r(width)}`, c.line, 7);
  }
  return out;
}

/** A case of movable type. @param {Box} b @param {Inks} c @param {Data} data */
export function type({ x, y, w, h }, c, { names = [], faded = [], marked = [] }) {
  const all = [...names, ...faded];
  const columns = Math.ceil(Math.sqrt((all.length * w) / h));
  const rows = Math.ceil(all.length / columns);
  const cw = w / columns;
  const ch = h / rows;
  return all
    .map((name, i) => {
      const px = x + (i % columns) * cw;
      const py = y + Math.floor(i / columns) * ch;
      const gone = i >= names.length;
      const lit = marked.includes(i);
      const face = rect(
        px + 7,
        py + 7,
        cw - 14,
        ch - 14,
        lit ? c.accent : 'none',
        `stroke="${gone ? c.quiet : lit ? c.accent : c.line}" stroke-width="${gone ? 3 : 4}" ${gone ? 'stroke-dasharray="9 9"' : ''}`,
      );
      const size = Math.min(cw / (name.length + 0.7), ch * 0.5);
      return (
        face +
        text(name, px + cw / 2, py + ch / 2 + size * 0.36, {
          size: r(size),
          fill: gone ? c.line : lit ? c.ground : c.line,
          weight: gone ? 300 : 700,
          anchor: 'middle',
          extra: gone ? 'opacity=".55"' : '',
        })
      );
    })
    .join('');
}

/** Nested plates held in register. @param {Box} b @param {Inks} c */
export function plates({ x, y, w, h }, c) {
  let out = '';
  for (let i = 0; i < 12; i += 1) {
    const inset = (i * Math.min(w, h)) / 26;
    out += rect(
      x + inset * 1.12,
      y + inset * 0.88,
      w - inset * 2,
      h - inset * 2,
      'none',
      `stroke="${i === 4 ? c.accent : c.line}" stroke-width="${i % 4 === 0 ? 7 : 2.4}"`,
    );
  }
  return out;
}

/** Sheets of paper fanned on a table. @param {Box} b @param {Inks} c */
export function sheets({ x, y, w, h }, c) {
  let out = '';
  for (let i = 0; i < 26; i += 1) {
    const angle = -30 + i * 2.3;
    out += `<rect x="${r(x + w * 0.2)}" y="${r(y + h * 0.12)}" width="${r(w * 0.52)}" height="${r(h * 0.86)}" fill="${i === 25 ? c.accent : c.ground}" stroke="${c.line}" stroke-width="2.6" transform="rotate(${r(angle)} ${r(x + w * 0.3)} ${r(y + h * 1.15)})"/>`;
  }
  return out;
}

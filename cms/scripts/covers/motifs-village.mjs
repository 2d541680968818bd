// @ts-check
/** Line-work of living together: windows, doors, accounts, strands. */
import { circle, path, r, rect } from './svg.mjs';

/** @typedef {import('./motifs.mjs').Box} Box @typedef {import('./motifs.mjs').Inks} Inks @typedef {import('./motifs.mjs').Data} Data */

/** A pinwheel window lattice; some panes stand lit. @param {Box} b @param {Inks} c @param {Data} data */
export function lattice({ x, y, w, h }, c, { marked = [5, 14] }) {
  const columns = Math.max(3, Math.round(w / 140));
  const rows = Math.max(3, Math.round(h / 140));
  const cw = w / columns;
  const ch = h / rows;
  let panes = '';
  let bars = '';
  for (let i = 0; i < columns * rows; i += 1) {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const flip = (column + row) % 2 === 1;
    const at = (/** @type {number} */ u, /** @type {number} */ v) =>
      `${r(x + (column + (flip ? 1 - u : u)) * cw)} ${r(y + (row + v) * ch)}`;
    if (marked.includes(i))
      panes += rect(x + (column + 0.3) * cw, y + (row + 0.3) * ch, cw * 0.4, ch * 0.4, c.accent);
    bars += `M${at(0.3, 0)}L${at(0.3, 0.7)}M${at(1, 0.3)}L${at(0.3, 0.3)}M${at(0.7, 1)}L${at(0.7, 0.3)}M${at(0, 0.7)}L${at(0.7, 0.7)}`;
  }
  return panes + path(bars, c.line, 7) + path(`M${x} ${y}h${w}v${h}h${-w}Z`, c.line, 14);
}

/** Empty places in the last row. @param {number} count @param {number} columns */
const gap = (count, columns) => (columns - (count % columns)) % columns;

/** Exactly as many doors, or dots, as there are households or people. @param {Box} b @param {Inks} c @param {Data} data */
export function tally({ x, y, w, h }, c, { count = 100, marked = [], shape = 'door' }) {
  const ideal = Math.round(Math.sqrt((count * w) / h / (shape === 'dot' ? 1 : 0.72)));
  // Near the ideal, the width whose last row is fullest.
  const columns = [0, 1, -1, 2, -2]
    .map((off) => ideal + off)
    .reduce((best, at) => (gap(count, at) < gap(count, best) ? at : best));
  const rows = Math.ceil(count / columns);
  const cw = w / columns;
  const ch = h / rows;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const px = x + (i % columns) * cw;
    const py = y + Math.floor(i / columns) * ch;
    const fill = marked.includes(i) ? c.accent : c.line;
    if (shape === 'dot') {
      out += circle(px + cw / 2, py + ch / 2, Math.min(cw, ch) * 0.3, fill);
      continue;
    }
    const width = cw * 0.56;
    const height = ch * 0.62;
    out += `<path d="M${r(px)} ${r(py + height)}v${r(-height * 0.62)}l${r(width / 2)} ${r(-height * 0.38)}l${r(width / 2)} ${r(height * 0.38)}v${r(height * 0.62)}z" fill="${fill}"/>`;
  }
  return out;
}

/** Ruled lines of an account book with entries of differing length. @param {Box} b @param {Inks} c */
export function ledger({ x, y, w, h }, c) {
  const rows = 13;
  const step = h / rows;
  let out = path(
    [0.0, 0.2, 0.72, 0.86, 1].map((at) => `M${r(x + w * at)} ${r(y)}v${r(h)}`).join(''),
    c.accent,
    2.4,
  );
  for (let i = 0; i < rows; i += 1) {
    const top = y + i * step;
    const length = 0.16 + 0.34 * Math.abs(Math.sin(i * 1.7 + 0.6));
    out += path(`M${x} ${r(top + step)}h${w}`, c.line, i % 4 === 3 ? 4 : 1.6);
    out += rect(
      x + w * 0.225,
      top + step * 0.36,
      w * length,
      step * 0.32,
      i === 5 ? c.accent : c.line,
    );
    out += rect(x + w * 0.03, top + step * 0.36, w * 0.11, step * 0.32, c.line, 'opacity=".45"');
    out += rect(
      x + w * (0.845 - 0.1 * Math.abs(Math.cos(i * 2.1))),
      top + step * 0.36,
      w * 0.1 * Math.abs(Math.cos(i * 2.1)),
      step * 0.32,
      c.line,
    );
  }
  return out;
}

/** Many hands of lines gathered into one rope. @param {Box} b @param {Inks} c */
export function strands({ x, y, w, h }, c) {
  let out = '';
  for (let i = 0; i < 24; i += 1) {
    const from = y + (h * (i + 0.5)) / 24;
    const knot = y + h / 2 + (i - 11.5) * 5;
    const to = y + (h * (((i * 7) % 24) + 0.5)) / 24;
    out += path(
      `M${x} ${r(from)}C${r(x + w * 0.3)} ${r(from)} ${r(x + w * 0.32)} ${r(knot)} ${r(x + w * 0.5)} ${r(knot)}S${r(x + w * 0.7)} ${r(to)} ${r(x + w)} ${r(to)}`,
      i % 8 === 3 ? c.accent : c.line,
      i % 8 === 3 ? 6 : 2.6,
    );
  }
  return out;
}

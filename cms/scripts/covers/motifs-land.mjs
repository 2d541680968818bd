// @ts-check
/** Line-work of the countryside: fields, orchards, roads, wires, sun. */
import { circle, path, r, rect } from './svg.mjs';

/** @typedef {import('./motifs.mjs').Box} Box @typedef {import('./motifs.mjs').Inks} Inks @typedef {import('./motifs.mjs').Data} Data */

/** A sun whose rays fall on rows of solar panels. @param {Box} b @param {Inks} c */
export function sun({ x, y, w, h }, c) {
  const cx = x + w * 0.66;
  const cy = y + h * 0.26;
  let rays = '';
  for (let i = 0; i < 96; i += 1) {
    const a = (i / 96) * Math.PI * 2;
    const from = h * (i % 2 ? 0.19 : 0.165);
    const to = h * (i % 2 ? 0.34 : 0.62);
    rays += `M${r(cx + from * Math.cos(a))} ${r(cy + from * Math.sin(a))}L${r(cx + to * Math.cos(a))} ${r(cy + to * Math.sin(a))}`;
  }
  let out = path(rays, c.accent, 2.6) + circle(cx, cy, h * 0.14, c.accent);
  for (let row = 0; row < 3; row += 1) {
    const top = y + h * (0.56 + row * 0.15);
    const height = h * 0.115;
    const slant = height * 0.9;
    const left = x - w * 0.05 - row * w * 0.04;
    const width = w * 1.2;
    out += `<path d="M${r(left + slant)} ${r(top)}h${r(width)}l${r(-slant)} ${r(height)}h${r(-width)}z" fill="${c.ground}" stroke="${c.line}" stroke-width="5"/>`;
    let cells = `M${r(left + slant / 2)} ${r(top + height / 2)}h${r(width)}`;
    for (let i = 1; i < 14; i += 1)
      cells += `M${r(left + slant + (width * i) / 14)} ${r(top)}l${r(-slant)} ${r(height)}`;
    out += path(cells, c.line, 2.4);
  }
  return out;
}

/** Furrows running to a horizon. @param {Box} b @param {Inks} c */
export function fields({ x, y, w, h }, c) {
  const horizon = y + h * 0.2;
  const vanish = x + w * 0.68;
  let out = '';
  const count = 36;
  for (let i = 0; i < count; i += 1) {
    const left = x + w * (-1.6 + (i / count) * 4.2);
    const right = x + w * (-1.6 + ((i + (i % 3 === 0 ? 0.62 : 0.3)) / count) * 4.2);
    const spread = (/** @type {number} */ foot) => vanish + (foot - vanish) * 0.09;
    out += `<path d="M${r(left)} ${y + h}L${r(spread(left))} ${r(horizon)}L${r(spread(right))} ${r(horizon)}L${r(right)} ${y + h}Z" fill="${i === 17 ? c.accent : c.line}"/>`;
  }
  const hill = (/** @type {number} */ lift, /** @type {number} */ bend) =>
    path(
      `M${x} ${r(horizon - lift)}Q${r(x + w * bend)} ${r(horizon - lift - h * 0.22)} ${r(x + w)} ${r(horizon - lift * 0.4)}`,
      c.line,
      2.4,
    );
  return `${out}${rect(x, horizon - 1.5, w, 3, c.line)}${[6, 16, 28, 42].map((lift, i) => hill(lift, 0.24 + i * 0.06)).join('')}`;
}

/** Growth rings, as a carver's block shows them. @param {Box} b @param {Inks} c */
export function rings({ x, y, w, h }, c) {
  const cx = x + w * 0.62;
  const cy = y + h * 0.55;
  let out = '';
  for (let i = 1; i < 18; i += 1) {
    const base = i * 46 + (i % 4) * 7;
    let d = '';
    for (let k = 0; k <= 72; k += 1) {
      const a = (k / 72) * Math.PI * 2;
      const wobble = 1 + 0.05 * Math.sin(3 * a + i * 0.12) + 0.035 * Math.sin(5 * a - i * 0.2);
      const knot = 1 + 0.12 * Math.exp(-((a - 3.9) ** 2) * 5);
      d += `${k ? 'L' : 'M'}${r(cx + base * wobble * knot * 1.15 * Math.cos(a))} ${r(cy + base * wobble * 0.9 * Math.sin(a))}`;
    }
    out += path(`${d}Z`, i === 6 ? c.accent : c.line, i % 5 === 0 ? 8 : 4);
  }
  return out + circle(cx, cy, 9, c.accent);
}

/** Spans of wire over a buried pipe. @param {Box} b @param {Inks} c */
export function wires({ x, y, w, h }, c) {
  let out = '';
  const span = w / 2.4;
  for (let tower = -1; tower < 4; tower += 1) {
    const at = x + span * (tower + 0.35);
    for (let i = 0; i < 6; i += 1) {
      const top = y + h * (0.1 + i * 0.085);
      out += path(
        `M${r(at)} ${r(top)}Q${r(at + span / 2)} ${r(top + h * (0.16 + i * 0.012))} ${r(at + span)} ${r(top)}`,
        c.line,
        2.6,
      );
      out += path(`M${r(at - 34 + i * 3)} ${r(top)}h${r(68 - i * 6)}`, c.key, 5);
    }
    out += path(`M${r(at)} ${r(y)}V${r(y + h * 0.82)}`, c.key, 8);
  }
  out += rect(x, y + h * 0.82, w, 4, c.key);
  out += rect(x, y + h * 0.89, w, h * 0.07, c.accent);
  for (let at = x + 60; at < x + w; at += 170)
    out += rect(at, y + h * 0.875, 14, h * 0.1, c.accent);
  return out;
}

/** Lanes of a road that bend together. @param {Box} b @param {Inks} c */
export function road({ x, y, w, h }, c) {
  let out = '';
  for (let i = 0; i < 19; i += 1) {
    const t = i / 18;
    const bend = (t - 0.5) * 0.9;
    const d = `M${r(x + w * (0.1 + bend * 0.9))} ${r(y + h)}C${r(x + w * (0.25 + bend))} ${r(y + h * 0.55)} ${r(x + w * (0.7 + bend * 0.7))} ${r(y + h * 0.6)} ${r(x + w * (0.86 + bend * 0.35))} ${y}`;
    out +=
      i === 9
        ? path(d, c.accent, 9, 'stroke-dasharray="54 34"')
        : path(d, c.line, i % 6 === 0 ? 7 : 2.4);
  }
  return out;
}

/** A bunch of grapes in halftone over rows of an orchard. @param {Box} b @param {Inks} c */
export function orchard({ x, y, w, h }, c) {
  let out = '';
  for (let row = 0; row < 9; row += 1) {
    const t = row / 8;
    const level = y + h * (0.53 + 0.47 * t ** 1.4);
    const radius = 5 + 30 * t ** 1.3;
    const gap = radius * 3.1;
    for (let at = x + (row % 2 ? gap / 2 : 0) - gap; at < x + w + gap; at += gap)
      out += circle(at, level, radius, c.line);
  }
  const cx = x + w * 0.66;
  for (let row = 0; row < 9; row += 1) {
    const inRow = [6, 5, 6, 5, 4, 5, 4, 3, 2][row] ?? 0;
    for (let i = 0; i < inRow; i += 1) {
      out += circle(
        cx + (i - (inRow - 1) / 2) * 50,
        y + 8 + row * 44,
        25.5 - row * 0.4,
        c.accent,
        `stroke="${c.ground}" stroke-width="4"`,
      );
    }
  }
  return out;
}

/** Straws that rise and turn into heat. @param {Box} b @param {Inks} c */
export function flame({ x, y, w, h }, c) {
  let out = '';
  for (let i = 0; i < 54; i += 1) {
    const foot = x + (w * (i + 0.5)) / 54;
    const u = (i - 26.5) / 27;
    const rise = h * (0.3 + 0.68 * Math.exp(-(u ** 2) * 5) + 0.07 * Math.sin(i * 2.3));
    const lean = 46 * Math.sin(i * 0.55);
    out += path(
      `M${r(foot)} ${y + h}C${r(foot)} ${r(y + h - rise * 0.4)} ${r(foot + lean)} ${r(y + h - rise * 0.55)} ${r(foot - lean * 0.5 - u * 60)} ${r(y + h - rise)}`,
      Math.abs(u) < 0.3 ? c.accent : c.line,
      2.4 + 6 * Math.exp(-(u ** 2) * 4),
      'stroke-linecap="round"',
    );
  }
  return out;
}

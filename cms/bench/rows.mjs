// @ts-check
/**
 * @typedef {{ what: string, ours: string, peer?: string, ratio?: number, target?: string, met?: boolean }} Row
 *   one figure, beside its peer's where there is one; `ratio`: how many times better than the peer's ours is
 */

/** @param {number} number */
export const whole = (number) => Math.round(number).toLocaleString('en-US');

/** @param {number} bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 100e6 ? 1 : 0)} MB`;

/** @param {number} time */
export const milliseconds = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/** @param {number} time milliseconds */
export const seconds = (time) => `${(time / 1000).toFixed(1)} s`;

/** @param {number} rate */
const perSecond = (rate) => `${whole(rate)}/s`;

/** @param {import('./measure.mjs').Figures} figures */
const spread = ({ p50, p95, max }) => [p50, p95, max].map(milliseconds).join(' / ');

/**
 * What is not compared with anything.
 * @param {string} what @param {string} ours
 * @returns {Row}
 */
export const plain = (what, ours) => ({ what, ours });

/**
 * How long requests take: median, 95 of 100, and the longest.
 * @param {string} what
 * @param {import('./measure.mjs').Figures} ours
 * @param {{ peer?: import('./measure.mjs').Figures, p95?: number }} [options] p95: milliseconds that 95 of 100 may take
 * @returns {Row}
 */
export const times = (what, ours, { peer, p95 } = {}) => ({
  what: `${what}, p50 / p95 / max`,
  ours: spread(ours),
  ...(peer && { peer: spread(peer), ratio: peer.p50 / ours.p50 }),
  ...(p95 !== undefined && { target: `p95 ≤ ${p95} ms`, met: ours.p95 <= p95 }),
});

/**
 * How many requests a second are answered.
 * @param {string} what
 * @param {number} ours
 * @param {number} peer
 * @param {number} [atLeast] the ratio that must be reached
 * @returns {Row}
 */
export const rates = (what, ours, peer, atLeast) => ({
  what,
  ours: perSecond(ours),
  peer: perSecond(peer),
  ratio: ours / peer,
  ...(atLeast !== undefined && { target: `≥ ${atLeast} ×`, met: ours / peer >= atLeast }),
});

/**
 * How long something takes once.
 * @param {string} what @param {number} ours milliseconds @param {number} [peer] milliseconds
 * @returns {Row}
 */
export const duration = (what, ours, peer) => ({
  what,
  ours: seconds(ours),
  ...(peer !== undefined && { peer: seconds(peer), ratio: peer / ours }),
});

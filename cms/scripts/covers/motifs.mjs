// @ts-check
/**
 * Line-work that fills a box. Each motif is drawn from numbers alone, so that a cover is the same on every machine.
 * @typedef {{x: number, y: number, w: number, h: number}} Box
 * @typedef {{line: string, quiet: string, accent: string, ground: string, key: string}} Inks
 * @typedef {{count?: number, shape?: 'door' | 'dot', names?: string[], faded?: string[], marked?: number[]}} Data
 */
import * as land from './motifs-land.mjs';
import * as print from './motifs-print.mjs';
import * as village from './motifs-village.mjs';

/** @type {Record<string, (box: Box, inks: Inks, data: Data) => string>} */
export const MOTIFS = { ...land, ...print, ...village };

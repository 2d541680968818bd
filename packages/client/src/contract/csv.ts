/*
 * How tables are written for spreadsheets: by the command line, and by the portal for who downloads a type whole.
 */

/** Marks the encoding: without it Excel takes the text for the machine's own. */
export const CSV_BOM = '\ufeff';

/** Excel and its like take such a text for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** Or for a number, and lose its zeros or its last digits. */
const CODE = /^(?:0\d+|\d{16,})$/;

/** A text that a spreadsheet would make something else of is preceded by an apostrophe. */
export const harmless = (text: string): string =>
  FORMULA.test(text) || CODE.test(text) ? `'${text}` : text;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of RFC 4180: numbers as they are, texts so that they stay texts. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : (cell ?? ''))).join(',')}\r\n`;

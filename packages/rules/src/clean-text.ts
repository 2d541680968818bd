/** Line ends in every spelling, Word's own (U+000B) and page breaks among them. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * What no keyboard types and no reader sees: control characters, halves of surrogate pairs, noncharacters, byte order
 * marks, zero-width spaces, and marks that reorder the text around them. Joiners (U+200C, U+200D) stay: scripts and
 * emoji are written with them.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A text of several lines without what only a paste brings along; lines end in `\n`. */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '');

/** As {@link cleanText}, on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/[\n\t]+/g, ' ');

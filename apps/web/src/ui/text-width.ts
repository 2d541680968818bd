/** East Asian wide and full-width characters, quotes and dashes as Chinese sets them. */
const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;

/** About how wide a text stands, in em: a Chinese character is 1, a figure or a letter a little over half. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width + (WIDE.test(character) ? 1 : /[.,:;'()\s]/.test(character) ? 0.32 : 0.6),
    0,
  );

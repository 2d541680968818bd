/** Full-width Latin letters, digits and punctuation (U+FF01–FF5E) and the ideographic space as their half-width twins. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** Typed dates and times in one width and with one kind of dash, stop and space, whatever the input method gave. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[。・·]/g, '.')
    .replace(/\s+/g, ' ')
    .trim();

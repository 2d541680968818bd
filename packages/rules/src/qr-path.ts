import { encode } from 'uqr';

/** A QR code to draw: its dark modules as one path, in a square of `size`. */
export interface QrPath {
  d: string;
  /** Modules, the quiet zone among them. */
  size: number;
}

/** Horizontal strokes: a third of the size of one square each. Cameras read it dark on white alone. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const strokes: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      strokes.push(`M${start} ${y}h${x + 1 - start}`);
    }
  });
  return { d: strokes.join(''), size };
}

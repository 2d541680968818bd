import { encode } from 'uqr';

/** The dark modules as one path of horizontal strokes: a third of the size of one square each. */
function strokes(rows: boolean[][]): string {
  const path: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      path.push(`M${start} ${y}h${x + 1 - start}`);
    }
  });
  return path.join('');
}

interface QrCodeProps {
  text: string;
  label: string;
  /** For a `<use>` that draws it a second time. */
  id?: string;
}

/** A QR code drawn on the server. Always dark on white with its quiet zone: what cameras read in any scheme. */
export function QrCode({ text, label, id }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg id={id} className="qr" viewBox={`0 -0.5 ${size} ${size}`} role="img" aria-label={label}>
      <path className="qr__ground" d={`M0 -0.5h${size}v${size}h-${size}z`} />
      <path className="qr__modules" d={strokes(data)} />
    </svg>
  );
}

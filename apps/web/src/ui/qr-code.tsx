import { qrPath } from '@township/rules/qr-path';

interface QrCodeProps {
  text: string;
  label: string;
  /** For a `<use>` that draws it a second time. */
  id?: string;
}

/** A QR code drawn on the server. Always dark on white with its quiet zone: what cameras read in any scheme. */
export function QrCode({ text, label, id }: QrCodeProps) {
  const { d, size } = qrPath(text);
  return (
    <svg id={id} className="qr" viewBox={`0 -0.5 ${size} ${size}`} role="img" aria-label={label}>
      <path className="qr__ground" d={`M0 -0.5h${size}v${size}h-${size}z`} />
      <path className="qr__modules" d={d} />
    </svg>
  );
}

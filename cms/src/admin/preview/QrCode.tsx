import { qrPath } from '@township/rules/qr-path';

interface QrCodeProps {
  text: string;
  label: string;
}

/** For a phone's camera: always dark on white, with its quiet zone. */
export function QrCode({ text, label }: QrCodeProps) {
  const { d, size } = qrPath(text);
  return (
    <svg
      viewBox={`0 -0.5 ${size} ${size}`}
      role="img"
      aria-label={label}
      style={{ width: '12rem', height: '12rem', borderRadius: 4 }}
    >
      <path d={`M0 -0.5h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={d} stroke="#000" />
    </svg>
  );
}

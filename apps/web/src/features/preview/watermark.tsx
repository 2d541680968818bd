interface WatermarkProps {
  /** Line by line. */
  lines: string[];
}

const WIDTH = 280;
const HEIGHT = 190;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Over the whole page, on paper too; what it says stands as text in the bar. */
export function Watermark({ lines }: WatermarkProps) {
  const texts = lines.map(
    (line, index) =>
      `<text x="50%" y="${45 + index * 15}%" text-anchor="middle" font-size="${index === 0 ? 22 : 13}">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><g transform="rotate(-24 ${WIDTH / 2} ${HEIGHT / 2})" font-family="sans-serif" fill="#b02a14" fill-opacity="0.16">${texts.join('')}</g></svg>`;
  return (
    <div
      className="watermark"
      aria-hidden="true"
      style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")` }}
    />
  );
}

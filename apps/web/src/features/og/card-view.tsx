import type { ReactElement } from 'react';

const PAPER = '#f8f3e9';
const INK = '#1e1a16';
const INK_SOFT = '#6a6155';
const VERMILION = '#b02a14';
const RULE = '#d9cdb8';
/** As the strip at the foot of the site, a printer's colour control. */
const STRIP = ['#b02a14', '#d48f7f', '#3b6648', '#9aad99', '#1e1a16', '#686358', '#b0aaa1'];
const CROP_MARKS =
  'M24 0v18M0 24h18M1176 0v18M1200 24h-18M24 630v-18M0 606h18M1176 630v-18M1200 606h-18';

interface CardTexts {
  kicker: string;
  title: string;
  siteName: string;
  place: string;
  seal: string;
}

/** The fewer the characters, the larger they stand; three lines of the smallest hold some 42. */
function titleSize(title: string): number {
  const { length } = [...title];
  if (length <= 6) return 148;
  if (length <= 20) return 96;
  return length <= 36 ? 80 : 70;
}

/** Drawn by the picture renderer, which knows flex boxes and inline styles alone. */
export function CardView(texts: CardTexts, fontFamily: string): ReactElement {
  const { kicker, title, siteName, place, seal } = texts;
  return (
    <div
      lang="zh-CN"
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: 1200,
        height: 630,
        padding: '56px 72px 0',
        background: PAPER,
        color: INK,
        fontFamily,
      }}
    >
      <svg width="1200" height="630" style={{ position: 'absolute', top: 0, left: 0 }}>
        <path d={CROP_MARKS} stroke={INK_SOFT} strokeWidth="1.5" />
      </svg>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <div style={{ display: 'flex', alignItems: 'center', color: VERMILION, fontSize: 34 }}>
          {kicker && (
            <div style={{ width: 40, height: 6, marginRight: 20, background: VERMILION }} />
          )}
          {kicker}
        </div>
        <div style={{ color: INK_SOFT, fontSize: 26 }}>{place}</div>
      </div>
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <div
          style={{
            display: 'block',
            width: 1056,
            fontSize: titleSize(title),
            lineHeight: 1.32,
            lineClamp: 3,
            wordBreak: 'break-word',
          }}
        >
          {title}
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          height: 132,
          borderTop: `2px solid ${RULE}`,
        }}
      >
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            width: 72,
            height: 72,
            marginRight: 24,
            borderRadius: 6,
            background: VERMILION,
            color: PAPER,
            fontSize: 48,
          }}
        >
          {seal}
        </div>
        <div style={{ flexGrow: 1, fontSize: 36 }}>{siteName}</div>
        <div style={{ display: 'flex' }}>
          {STRIP.map((color) => (
            <div key={color} style={{ width: 22, height: 22, background: color }} />
          ))}
        </div>
      </div>
    </div>
  );
}

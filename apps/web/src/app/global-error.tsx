'use client';

import './globals.css';
import { OutageView } from './outage-view';

/** Stands in for the whole document when even its frame cannot be drawn; only browsers with JavaScript come here. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <title>网站暂时无法访问</title>
        <main id="main">
          <OutageView />
        </main>
      </body>
    </html>
  );
}

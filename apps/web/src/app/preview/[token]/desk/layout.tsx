import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HIDDEN } from '../hidden';
import '../../../globals.css';
import '../../../preview.css';

export const metadata: Metadata = { ...HIDDEN, title: '预览' };

/** Without the site's frame: the page inside has it. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-mode="standard">
      <body>{children}</body>
    </html>
  );
}

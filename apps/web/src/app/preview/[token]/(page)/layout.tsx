import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { LateScripts } from '@/features/late-scripts/late-scripts';
import { HIDDEN } from '../hidden';
import '../../../globals.css';
import '../../../preview.css';

export const metadata: Metadata = HIDDEN;

/** The document of a previewed page: as the site's, but for what keeps pages on the device. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-mode="standard">
      <body>
        <LateScripts />
        {children}
      </body>
    </html>
  );
}

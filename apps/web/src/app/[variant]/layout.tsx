import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { getAlerts, getLastKnownTown, getTown } from '@/cms';
import { env } from '@/env';
import { LateScripts } from '@/features/late-scripts/late-scripts';
import { KeepPages } from '@/features/offline/keep-pages';
import { OfflineLine } from '@/features/offline/offline-line';
import { isGreyDay } from '@/features/reading/grey';
import { SiteFrame } from '@/features/site/site-frame';
import { parseVariant } from '../queries';
import '../globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(env.SITE_URL),
  // iPhones turn codes and years into telephone links.
  formatDetection: { telephone: false },
  manifest: '/manifest.webmanifest',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/icons/180.png' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f3e9' },
    { media: '(prefers-color-scheme: dark)', color: '#191512' },
  ],
};

interface LayoutProps {
  params: Promise<{ variant: string }>;
  children: ReactNode;
}

/** The document of every page. It stands below the segment that carries the reading mode, to be written by it. */
export default async function RootLayout({ params, children }: LayoutProps) {
  const { mode } = parseVariant((await params).variant);
  // The page inside reads both too and answers 5xx when it cannot; the frame still shows the site's name.
  const [town, alerts] = await Promise.all([
    getTown().catch(getLastKnownTown),
    getAlerts().catch(() => []),
  ]);
  const grey = town !== null && isGreyDay(town.greyPeriods, new Date());
  return (
    <html lang="zh-CN" data-mode={mode} data-grey={grey || undefined}>
      <head>
        {/*
         * One reader's own stylesheet, loaded before rendering: no reader sees a page in a size they did not
         * choose.
         */}
        {/* eslint-disable-next-line @next/next/no-css-tags */}
        {mode === 'elder' && <link rel="stylesheet" href="/reading.css" />}
      </head>
      <body>
        <LateScripts />
        <OfflineLine />
        <SiteFrame town={town} mode={mode} alerts={alerts}>
          {children}
        </SiteFrame>
        <KeepPages />
      </body>
    </html>
  );
}

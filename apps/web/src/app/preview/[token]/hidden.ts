import type { Metadata } from 'next';

/** What every preview says of itself in its head; its headers, in next.config.ts, say it too. */
export const HIDDEN: Metadata = {
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
  formatDetection: { telephone: false },
};

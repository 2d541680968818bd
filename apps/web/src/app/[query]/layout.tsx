import type { ReactNode } from 'react';
import { getLastKnownTown, getTown } from '@/cms';
import { SiteFrame } from '@/features/site/site-frame';

export default async function FrameLayout({ children }: { children: ReactNode }) {
  // The page inside reads the town too and answers 5xx when it cannot; the frame of that page still names the site.
  const town = await getTown().catch(getLastKnownTown);
  return <SiteFrame town={town}>{children}</SiteFrame>;
}

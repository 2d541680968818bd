import type { ReactNode } from 'react';
import { getTown } from '@/cms';
import { SiteFrame } from '@/features/site/site-frame';

export default async function FrameLayout({ children }: { children: ReactNode }) {
  // The page inside reads the town too and answers 5xx when it cannot; the frame stands without it.
  const town = await getTown().catch(() => null);
  return <SiteFrame town={town}>{children}</SiteFrame>;
}

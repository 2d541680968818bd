import type { Metadata } from 'next';
import { getLastKnownTown, getTown } from '@/cms';
import { siteNameOf } from '@/features/metadata';

/** The head of a page that is rendered at each request and found by nobody's search; an outage leaves out the site's name. */
export async function formMetadata(title: string): Promise<Metadata> {
  const town = await getTown().catch(getLastKnownTown);
  return {
    title: town ? `${title} - ${siteNameOf(town)}` : title,
    description: '报告这个网站上的错误。',
    robots: { index: false },
  };
}

import type { Metadata } from 'next';
import { getLastKnownTown, getTown } from '@/cms';
import { siteNameOf } from '@/features/metadata';

/**
 * The head of a page that is rendered at each request and not indexed by search engines; during an outage the
 * site's name is left out.
 */
export async function formMetadata(title: string): Promise<Metadata> {
  const town = await getTown().catch(getLastKnownTown);
  return {
    title: town ? `${title} - ${siteNameOf(town)}` : title,
    description: '报告这个网站上的错误。',
    robots: { index: false },
  };
}

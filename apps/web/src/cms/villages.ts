import 'server-only';
import type { Village, VillageSummary } from '@township/client';
import { cache } from 'react';
import { getArticleCounts } from './articles';
import { getEveryEnterprise } from './enterprises';
import { getEveryHonor } from './honors';
import { getEvery, getRecord } from './records';

/** All villages, by statistical code. */
export const getVillages = (): Promise<VillageSummary[]> => getEvery('village');

/** A former slug answers the village under its present one. */
export const getVillage = (slug: string): Promise<Village | null> => getRecord('village', slug);

/** How much there is to read about a village. */
export interface VillageHoldings {
  honors: number;
  enterprises: number;
  news: number;
}

/** What the site holds about each village, by its slug. */
export const getVillageHoldings = cache(async (): Promise<Map<string, VillageHoldings>> => {
  const [villages, honors, enterprises, articles] = await Promise.all([
    getVillages(),
    getEveryHonor(),
    getEveryEnterprise(),
    getArticleCounts('village'),
  ]);
  const honorsOf = countByVillage(honors);
  const enterprisesOf = countByVillage(enterprises);
  const newsOf = new Map(articles.map(({ value, articles: count }) => [value, count]));
  return new Map(
    villages.map(({ slug }) => [
      slug,
      {
        honors: honorsOf.get(slug) ?? 0,
        enterprises: enterprisesOf.get(slug) ?? 0,
        news: newsOf.get(slug) ?? 0,
      },
    ]),
  );
});

function countByVillage(records: { village: { slug: string } | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { village } of records) {
    if (village) counts.set(village.slug, (counts.get(village.slug) ?? 0) + 1);
  }
  return counts;
}

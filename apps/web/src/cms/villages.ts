import 'server-only';
import type { Village, VillageSummary } from '@township/client';
import { cache } from 'react';
import { countArticles } from './articles';
import { cms, collect, everyOf, listOf, showing, tagged } from './client';
import { getEveryEnterprise } from './enterprises';
import { itemTag } from './tags';

/** Counts asked for at the same time: the CMS answers visitors too. */
const AT_ONCE = 8;

/** All villages, by statistical code. */
export const getVillages = cache((): Promise<VillageSummary[]> =>
  everyOf('village', cms.villages.all({}, listOf('village'))),
);

/** A former slug answers the village under its present one. */
export const getVillage = cache(async (slug: string): Promise<Village | null> => {
  const village = await cms.villages.bySlug(slug, tagged(itemTag('village', slug)));
  if (village) await showing('village', [village]);
  return village;
});

/** How much there is to read about a village. */
export interface VillageHoldings {
  honors: number;
  enterprises: number;
  news: number;
}

/** What the site holds about each village, by its slug. */
export const getVillageHoldings = cache(async (): Promise<Map<string, VillageHoldings>> => {
  const [villages, honors, enterprises] = await Promise.all([
    getVillages(),
    collect(cms.honors.all({}, listOf('honor'))),
    getEveryEnterprise(),
  ]);
  const held = new Map<string, VillageHoldings>();
  for (let start = 0; start < villages.length; start += AT_ONCE) {
    const some = villages.slice(start, start + AT_ONCE);
    await Promise.all(
      some.map(async ({ slug }) => {
        const news = await countArticles({ village: slug });
        const here = ({ village }: { village: { slug: string } | null }) => village?.slug === slug;
        held.set(slug, {
          honors: honors.filter(here).length,
          enterprises: enterprises.filter(here).length,
          news,
        });
      }),
    );
  }
  return held;
});

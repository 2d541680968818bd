import type { Metadata } from 'next';
import { unstable_rethrow } from 'next/navigation';
import { cache } from 'react';
import { getSearch, getSuggestions, getTown } from '@/cms';
import { env } from '@/env';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { readAsked, searchedOf, type Asked } from '@/features/search/asked';
import { SearchOutage } from '@/features/search/search-outage';
import { sumOf } from '@/features/search/search-types';
import { SearchView, type SearchContent } from '@/features/search/search-view';
import { searchUrl } from '@/features/urls';
import { answerWith } from '@/next-workarounds/response-status';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { clip } from '@/ui/format';

/** Rendered at each request and never cached: anyone's text is an address. See src/proxy.ts. */
export const dynamic = 'force-dynamic';

interface RouteProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = async ({ searchParams }: RouteProps) => readAsked(await searchParams);

async function readContent({ q, type, page }: Asked): Promise<Omit<SearchContent, 'asked'>> {
  const results = q === '' ? null : await getSearch({ q: searchedOf(q), type, page });
  const found = results !== null && sumOf(results.counts) > 0;
  return { results, popular: found ? [] : await getSuggestions('') };
}

/** One read for head and body; null when the CMS cannot be asked. */
const read = cache(async (q: string, type: Asked['type'], page: number) => {
  try {
    const [town, content] = await Promise.all([getTown(), readContent({ q, type, page })]);
    return { town, content };
  } catch (error) {
    unstable_rethrow(error);
    // The message would contain what somebody searched for.
    process.stderr.write(`${JSON.stringify({ searchFailed: String((error as Error).name) })}\n`);
    return null;
  }
});

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { q, type, page } = await asked(props);
  const answer = await read(q, type, page);
  if (!answer) return { title: '暂时无法搜索', robots: { index: false } };
  const siteName = siteNameOf(answer.town);
  return pageMetadata({
    title: q === '' ? '搜索' : `搜索：${clip(q, 30)}`,
    siteName,
    description: `在${siteName}网站上搜村庄、企业、荣誉、专题和文章。`,
    path: searchUrl({ q: searchedOf(q), type, page }),
    unlisted: true,
  });
}

export default async function Page(props: RouteProps) {
  const request = await asked(props);
  const answer = await read(request.q, request.type, request.page);
  if (!answer) {
    answerWith(503);
    return <SearchOutage q={request.q} />;
  }
  return (
    <>
      <Breadcrumbs trail={[{ label: '搜索', href: searchUrl() }]} origin={env.SITE_URL} />
      <SearchView asked={request} {...answer.content} />
    </>
  );
}

import 'server-only';
import type { ArticleFilters, ArticleSummary } from '@township/client';
import { cms, listOf } from './client';
import type { DatedSlug } from './dated-slugs';

/** Articles of one part. Of 100,000 nobody reads more than a part at a time. */
const PART_LENGTH = 5000;
const PAGE_LENGTH = 100;

type Selection = Partial<ArticleFilters> & { sort: 'oldest' | 'updated' };
type Place = { page: number; pageSize: number };

async function read(selection: Selection, place: Place): Promise<ArticleSummary[]> {
  const query = { ...selection, ...place, withdrawn: false, withCount: false };
  return (await cms.articles.list(query, listOf('article'))).items;
}

/**
 * The last change of each part of all articles, the oldest first: then a new article changes the last part alone.
 * Two requests a part, whatever its length.
 */
export async function getArticleParts(): Promise<{ updatedAt: string }[]> {
  const count = { withdrawn: false, pageSize: 1 };
  const { total } = await cms.articles.list(count, listOf('article'));
  const parts: { updatedAt: string }[] = [];
  let previous: ArticleSummary | undefined;
  for (let end = PART_LENGTH; end - PART_LENGTH < total; end += PART_LENGTH) {
    const last = await articleAt(end);
    const changed = await getLastChange({ after: previous, before: last });
    // The last article of the part is not part of the range between the two.
    const moments = [changed, last?.updatedAt].filter((moment) => moment != null);
    if (moments.length > 0) parts.push({ updatedAt: moments.sort().at(-1)! });
    previous = last;
  }
  return parts;
}

/**
 * The articles of a part, from 1; none beyond the last. Finds the first one by counting, then reads on from
 * article to article.
 */
export async function getArticlePart(part: number): Promise<DatedSlug[]> {
  const start = (part - 1) * PART_LENGTH;
  const sort = 'oldest';
  let after = start === 0 ? undefined : await articleAt(start);
  const entries: DatedSlug[] = [];
  if (start > 0 && !after) return entries;
  while (entries.length < PART_LENGTH) {
    const page = await read({ sort, after }, { page: 1, pageSize: PAGE_LENGTH });
    entries.push(...page.map(({ slug, updatedAt }) => ({ slug, updatedAt })));
    after = page.at(-1);
    if (page.length < PAGE_LENGTH) break;
  }
  return entries;
}

/** The article at this place, a multiple of the page's length, from the oldest; the API's page numbers end at 10,000. */
async function articleAt(place: number): Promise<ArticleSummary | undefined> {
  const page = { page: place / PAGE_LENGTH, pageSize: PAGE_LENGTH };
  return (await read({ sort: 'oldest' }, page))[PAGE_LENGTH - 1];
}

/** When one of these articles changed last; null when there is none. */
async function getLastChange(
  selection: Pick<ArticleFilters, 'after' | 'before'>,
): Promise<string | null> {
  const [latest] = await read({ ...selection, sort: 'updated' }, { page: 1, pageSize: 1 });
  return latest?.updatedAt ?? null;
}

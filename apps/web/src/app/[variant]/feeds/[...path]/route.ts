import { getColumn, getNewestInFull, getTown, getVillage } from '@/cms';
import { env } from '@/env';
import { articleFeed, type FeedSubject } from '@/features/feeds/article-feed';
import { toAtom } from '@/features/feeds/atom';
import type { Feed } from '@/features/feeds/feed';
import { FEED_FORMATS, inFormat, splitFormat, type FeedFormat } from '@/features/feeds/formats';
import { toJsonFeed } from '@/features/feeds/json-feed';
import { toRss } from '@/features/feeds/rss';
import { columnSubject, newsSubject, villageSubject } from '@/features/feeds/subjects';
import { siteNameOf } from '@/features/metadata';
import { feedsUrl } from '@/features/urls';
import { kept, missing, movedTo } from '../../../kept-file';

/** Kept like a page, and like a page never built before it is asked for. */
export const dynamic = 'force-static';
export const generateStaticParams = (): [] => [];

/** How many articles a feed holds, the newest. */
const LENGTH = 30;

const write: Record<FeedFormat, (feed: Feed) => string> = {
  rss: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

/** What stands before the slug in the address of a feed about one record. */
const KINDS = {
  columns: { get: getColumn, subjectOf: columnSubject, facet: 'column' },
  villages: { get: getVillage, subjectOf: villageSubject, facet: 'village' },
} as const;

const isKind = (text: string): text is keyof typeof KINDS => Object.hasOwn(KINDS, text);

interface Found {
  subject: FeedSubject;
  selection: { column?: string; village?: string };
}

/** The subject by its address: `news`, `columns/<slug>`, `villages/<slug>`; a former slug finds it too. */
async function find(feed: string, siteName: string): Promise<Found | null> {
  if (feed === 'news') {
    return { subject: newsSubject(siteName, await getTown()), selection: {} };
  }
  const [kind = '', slug = '', ...more] = feed.split('/');
  if (!isKind(kind) || more.length > 0) return null;
  const { get, subjectOf, facet } = KINDS[kind];
  const record = await get(slug);
  return record && { subject: subjectOf(siteName, record), selection: { [facet]: record.slug } };
}

interface Props {
  params: Promise<{ path: string[] }>;
}

/** /feeds/news.rss, /feeds/columns/<slug>.atom, /feeds/villages/<slug>.json */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const path = (await params).path.join('/');
  const address = splitFormat(path);
  if (!address) return missing();
  const { feed, format } = address;
  const name = siteNameOf(await getTown());
  const found = await find(feed, name);
  if (!found) return missing();
  const present = inFormat(found.subject.feed, format);
  if (present !== `${feedsUrl}/${path}`) return movedTo(present);
  const articles = await getNewestInFull(found.selection, LENGTH);
  const content = articleFeed(found.subject, articles, { origin: env.SITE_URL, name });
  return kept(write[format](content), FEED_FORMATS[format].contentType);
}

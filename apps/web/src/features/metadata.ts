import type { Media, Seo } from '@township/client';
import type { Metadata } from 'next';
import { clip } from '@/ui/format';
import { feedLinks, type TitledFeed } from './feeds/formats';
import { newsFeedTitle } from './feeds/subjects';
import { CARD_SIZE, pictureUrl } from './og/address';
import { newsFeed } from './urls';

interface Subject {
  title: string;
  description: string | null | undefined;
  /** Address of the page on the site: its canonical one. */
  path: string;
  siteName: string;
  seo?: Seo;
  image?: Media | null;
  /** The feed of what the page is about. */
  feed?: TitledFeed;
  /** The same page in other languages, and itself: `{'zh-CN': '/developers', en: '/developers/en'}`. */
  languages?: Readonly<Record<string, string>>;
  /** Open Graph's name of the page's language; Chinese unless told. */
  locale?: string;
  /** Not to be found in search engines. */
  unlisted?: boolean;
  article?: { publishedTime: string; modifiedTime: string };
}

const DESCRIPTION_LENGTH = 120;

/** The head of a page from its content: title, description, canonical address, Open Graph. */
export function pageMetadata(subject: Subject): Metadata {
  const { seo, path, siteName } = subject;
  const title = seo?.title ?? subject.title;
  const description = clip(seo?.description ?? subject.description ?? title, DESCRIPTION_LENGTH);
  const image = pictureOf(subject, seo?.image ?? subject.image);
  const everything = { feed: newsFeed, title: newsFeedTitle(siteName) };
  const feeds = subject.feed ? [subject.feed, everything] : [everything];
  return {
    title: title === siteName ? title : `${title} - ${siteName}`,
    description,
    alternates: { canonical: path, languages: subject.languages, types: feedLinks(feeds) },
    robots: subject.unlisted ? { index: false } : undefined,
    openGraph: {
      title,
      description,
      url: path,
      siteName,
      locale: subject.locale ?? 'zh_CN',
      images: [image],
      ...(subject.article ? { type: 'article', ...subject.article } : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}

/** The page's own picture, or the one that the server draws of its title. */
function pictureOf({ path, title, siteName }: Subject, image: Media | null | undefined) {
  if (!image) return { url: pictureUrl(path, title, siteName), alt: title, ...CARD_SIZE };
  return {
    url: image.url,
    alt: image.alternativeText ?? title,
    width: image.width ?? undefined,
    height: image.height ?? undefined,
  };
}

/** What the site calls itself. */
export const siteNameOf = (town: { siteName: string | null; name: string }): string =>
  town.siteName ?? town.name;

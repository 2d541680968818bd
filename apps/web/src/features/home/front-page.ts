import type { ArticleSummary, HomePage, HomeSectionName } from '@township/client';

/** Sections of the home page, in the order that stands until editors set another. */
export const SECTIONS: readonly HomeSectionName[] = [
  'notices',
  'figures',
  'news',
  'topics',
  'villages',
  'enterprises',
  'honors',
];

export interface PlannedSection {
  name: HomeSectionName;
  /** The editors' title in place of the usual one. */
  title: string | null;
}

const HEADLINES = 3;
const LATEST = 6;
const NOTICES = 4;

/** What editors named, in their order and without what they hid; then all others in the usual order. */
export function planSections(settings: HomePage['sections']): PlannedSection[] {
  const named = new Map(settings.map((setting) => [setting.section, setting]));
  const order = new Set([...settings.map(({ section }) => section), ...SECTIONS]);
  return [...order]
    .filter((name) => !named.get(name)?.hidden)
    .map((name) => ({ name, title: named.get(name)?.title?.trim() || null }));
}

/** Sections that take half a row on a wide screen when two of them follow each other. */
const HALVES: ReadonlySet<HomeSectionName> = new Set(['notices', 'enterprises', 'honors']);

/** Sections in rows of one or two. */
export function rowsOf<Section extends { name: HomeSectionName }>(
  sections: Section[],
): Section[][] {
  const rows: Section[][] = [];
  for (const section of sections) {
    const row = rows.at(-1);
    const joins = row?.length === 1 && row[0] && HALVES.has(row[0].name);
    if (joins && HALVES.has(section.name)) row.push(section);
    else rows.push([section]);
  }
  return rows;
}

interface Articles {
  /** The editors' choice, in their order. */
  featured: ArticleSummary[];
  /** Newest first. */
  news: ArticleSummary[];
  pinned: ArticleSummary[];
  notices: ArticleSummary[];
}

/**
 * What stands where, each article once: featured first, then pinned, then newest. Notices are left to their board
 * unless there is nothing else.
 *
 * @param hasBoard whether the page shows the notices on a board of their own
 */
export function frontPage({ featured, pinned, news, notices }: Articles, hasBoard = true) {
  const posted = new Set(hasBoard ? notices.map(({ documentId }) => documentId) : []);
  const chosen = unique([...featured, ...pinned]);
  const fresh = unique([...chosen, ...news.filter(({ documentId }) => !posted.has(documentId))]);
  const [lead, ...rest] = fresh.length > 0 ? fresh : news;
  const top = new Set([lead, ...rest.slice(0, HEADLINES)]);
  return {
    lead,
    headlines: rest.slice(0, HEADLINES),
    latest: rest.slice(HEADLINES, HEADLINES + LATEST),
    board: hasBoard
      ? notices
          .filter(({ documentId }) => ![...top].some((item) => item?.documentId === documentId))
          .slice(0, NOTICES)
      : [],
  };
}

/** Each once, as it was read first: identity tells what it was chosen for. */
function unique(articles: ArticleSummary[]): ArticleSummary[] {
  const ids = articles.map(({ documentId }) => documentId);
  return articles.filter(({ documentId }, index) => ids.indexOf(documentId) === index);
}

import type { Core, UID } from '@strapi/strapi';
import { publishedOnly, shownBetween, standingOf } from '../publication';

export const ARTICLE = 'api::article.article' satisfies UID.ContentType;

/** An article, as far as it is asked what leads where. */
export interface Standing {
  id: number;
  documentId: string;
  slug: string;
  title: string;
  publishedAt: string | null;
  withdrawnAt: string | null;
  withdrawalKind: string | null;
  withdrawalReason: string | null;
  displayDate: string;
  replacedBy: { documentId: string } | null;
}

const SELECTED = {
  select: [
    'documentId',
    'slug',
    'title',
    'publishedAt',
    'withdrawnAt',
    'withdrawalKind',
    'withdrawalReason',
    'displayDate',
  ],
  populate: { replacedBy: { select: ['documentId'] } },
};

/** Articles as they are published. */
export const publishedArticles = (strapi: Core.Strapi, where: object): Promise<Standing[]> =>
  strapi.db.query(ARTICLE).findMany({
    where: { $and: [where, publishedOnly(strapi.contentType(ARTICLE))] },
    ...SELECTED,
  }) as Promise<Standing[]>;

const publishedArticle = async (strapi: Core.Strapi, documentId: string) =>
  (await publishedArticles(strapi, { documentId }))[0] ?? null;

/** By which article it is replaced. Strapi drops the link of a published one when that article is unpublished; the draft keeps it. */
async function nextOf(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { documentId, withdrawalKind: 'replaced' },
    ...SELECTED,
  })) as Standing[];
  const [published, draft] = [
    rows.find(({ publishedAt }) => publishedAt !== null),
    rows.find(({ publishedAt }) => publishedAt === null),
  ];
  return published?.replacedBy?.documentId ?? draft?.replacedBy?.documentId ?? null;
}

/** From an article on, each once: a circle ends where it closes. */
export async function chainFrom(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const chain = [documentId];
  for (;;) {
    const next = await nextOf(strapi, chain.at(-1)!);
    if (next === null || chain.includes(next)) return chain;
    chain.push(next);
  }
}

/** The article that readers are led to in the end; null where they would be shown none. */
export async function endOf(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
): Promise<Standing | null> {
  for (const one of await chainFrom(strapi, documentId)) {
    const article = await publishedArticle(strapi, one);
    if (!article) return null;
    const { shown, gone } = standingOf(ARTICLE, { ...article }, now);
    if (shown) return article;
    if (!gone || article.withdrawalKind !== 'replaced') return null;
  }
  return null;
}

/** Whether an article has lost its page at a moment. */
export const hasLostPage = (article: Standing, now: Date): boolean =>
  shownBetween(ARTICLE, { ...article }).losesPage && standingOf(ARTICLE, { ...article }, now).gone;

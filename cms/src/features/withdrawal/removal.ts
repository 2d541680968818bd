import type { Core } from '@strapi/strapi';
import type { WithdrawalKind } from '@township/rules/review/round';
import type { Uid } from '../database';
import { findCurrentSlug } from '../slugs';
import { ARTICLE, chainFrom, endOf, hasLostPage, publishedArticles } from './replacement';

/** What stands at the address of an article that has lost its page. */
export interface Removal {
  kind: Exclude<WithdrawalKind, 'withdrawn'>;
  /** ISO 8601. */
  at: string;
  /** For readers. */
  reason: string | null;
  /** Of what is replaced: the article that readers are led to; null where that is not public either. */
  replacedBy: { documentId: string; slug: string } | null;
  /** Whether it was asked for by an address of it, not by its documentId. */
  bySlug: boolean;
}

/**
 * Why the article that a slug, a former one or a documentId stands for is not shown; null where it is shown, was unpublished or never was
 * there. Types other than articles are only ever unpublished.
 */
export async function removalOf(
  strapi: Core.Strapi,
  uid: Uid,
  key: string,
  now: Date,
): Promise<Removal | null> {
  if (uid !== ARTICLE) return null;
  const named = await publishedArticles(strapi, { $or: [{ slug: key }, { documentId: key }] });
  const present = named.length === 0 ? await findCurrentSlug(strapi, uid, key, {}) : null;
  const found = present ? await publishedArticles(strapi, { slug: present }) : named;
  const article = found.find(({ slug }) => slug === key) ?? found[0];
  if (!article || !hasLostPage(article, now)) return null;
  const { documentId, withdrawalKind, withdrawnAt, withdrawalReason } = article;
  const [, next] = withdrawalKind === 'replaced' ? await chainFrom(strapi, documentId) : [];
  const end = next === undefined ? null : await endOf(strapi, next, now);
  return {
    kind: withdrawalKind as Removal['kind'],
    at: new Date(withdrawnAt!).toISOString(),
    reason: withdrawalReason || null,
    replacedBy: end && { documentId: end.documentId, slug: end.slug },
    bySlug: documentId !== key,
  };
}

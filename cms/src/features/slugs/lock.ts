import type { Core, UID } from '@strapi/strapi';
import { lockUntilCommit } from '../database';

/** A slug without the numbers by which generated ones differ. */
const stemOf = (slug: string) => slug.replace(/(-\d+)+$/, '');

/** Lets one transaction at a time give these slugs away, and those that differ from them by a number. */
export async function lockSlugs(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  slugs: readonly (string | null)[],
): Promise<void> {
  const stems = slugs.filter((slug) => slug !== null).map((slug) => `${uid}:${stemOf(slug)}`);
  await lockUntilCommit(strapi, 'slug', stems);
}

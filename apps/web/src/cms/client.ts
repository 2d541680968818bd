import 'server-only';
import { createCms, createProofs, type CmsOptions, type ReadInit } from '@township/client';
import type { ContentType } from '@township/client/vocabulary';
import { env } from '@/env';
import { pageCache } from '@/next-workarounds/page-cache';
import { tagPage } from '@/next-workarounds/tag-page';
import { siteHeader } from './site-header';
import { listTag, MEDIA_TAG, tagsOf, type Tag } from './tags';

/** Seconds after which a page is rendered again although no event arrived: pinnings end, grey days begin. */
const REVALIDATE_SECONDS = 600;

const options: CmsOptions = {
  baseUrl: env.CMS_URL,
  timeoutMs: 5000,
  // A page that fails is asked for again by the next visitor, and a kept page is served meanwhile.
  retries: 1,
  fetch: async (url, init) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...siteHeader() };
    const response = await fetch(url, { ...init, headers });
    if (response.status < 500) pageCache()?.source.answered();
    return response;
  },
  onInvalidRecord: (record) => process.stderr.write(`${JSON.stringify({ invalid: record })}\n`),
};

export const cms = createCms(options);
export const proofs = createProofs(options);

/** Init of a read whose page is to be rendered again when something with these tags changes. */
export const tagged = (...tags: Tag[]): ReadInit => ({
  next: { revalidate: REVALIDATE_SECONDS, tags: [...tags, MEDIA_TAG] },
});

/** A read of a list of this type. */
export const listOf = (type: ContentType): ReadInit => tagged(listTag(type));

/** Tags the page with the records it shows; which ones is only known once they are read. */
export const tagShown = <Item extends { slug: string }>(
  type: ContentType,
  items: readonly Item[],
): Promise<void> =>
  tagPage(
    items.flatMap((item) => tagsOf(type, item)),
    REVALIDATE_SECONDS,
  );

/** About twenty requests: the number of records must not decide how many requests a page costs. */
const MOST = 2000;

/** Reads a list page after page, up to {@link MOST} records; further ones are reported, and not shown. */
export async function collect<Item>(records: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const record of records) {
    if (items.length === MOST) {
      process.stderr.write(`${JSON.stringify({ listCutOffAt: MOST })}\n`);
      break;
    }
    items.push(record);
  }
  return items;
}

/** Every record of a short list; tags the page with all of them. */
export async function everyOf<Item extends { slug: string }>(
  type: ContentType,
  records: AsyncIterable<Item>,
): Promise<Item[]> {
  const items = await collect(records);
  await tagShown(type, items);
  return items;
}

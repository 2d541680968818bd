/** Tags that one fetch may carry; Next drops what is beyond. */
const TAGS_PER_FETCH = 128;

/**
 * Tags the page being rendered. Next takes tags with a fetch alone (`cacheTag` needs cacheComponents: DESIGN.md says why
 * the site does without; vercel/next.js#78864): this one fetches nothing.
 *
 * @param revalidate seconds
 */
export async function tagPage(names: readonly string[], revalidate: number): Promise<void> {
  const tags = [...new Set(names)];
  for (let start = 0; start < tags.length; start += TAGS_PER_FETCH) {
    const next = { revalidate, tags: tags.slice(start, start + TAGS_PER_FETCH) };
    await fetch('data:,', { next });
  }
}

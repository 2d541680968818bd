import type { Cms } from '../cms.js';
import type { ContentType } from '../contract/vocabulary.js';
import type { MirrorStore } from './mirror-store.js';

/** What stands for all records of a type: equal for two sides that hold the same versions of the same records. Hex. */
export async function digestOf(
  stamps: readonly { documentId: string; updatedAt: string }[],
): Promise<string> {
  const lines = stamps.map(({ documentId, updatedAt }) => `${documentId} ${updatedAt}\n`).sort();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('')));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The types of which a mirror holds other records, or other versions, than the portal shows at this moment. */
export async function differences(cms: Cms, store: MirrorStore): Promise<ContentType[]> {
  const found: ContentType[] = [];
  for (const { type, digest } of await cms.digests()) {
    if ((await digestOf(await store.stamps(type))) !== digest) found.push(type);
  }
  return found;
}

import { createHash } from 'node:crypto';
import { itemOfTag } from '@/cms/tags';
import { itemUrl } from '@/features/urls';
import { pageCache } from '@/next-workarounds/page-cache';

/** Above this many changes, a device had better fetch its pages again. */
const MOST = 1000;

/** A hash: short, and it reveals no address, which may be that of a withdrawn page. */
const hashOf = (address: string) => createHash('sha256').update(address).digest('hex').slice(0, 16);

/**
 * What was changed or withdrawn after a mark that an earlier answer gave, for the pages that readers' devices keep
 * (public/sw/changes.js): `{mark, everything, changed: [hash of an address]}`.
 */
export function GET(request: Request): Response {
  const since = Number(new URL(request.url).searchParams.get('since')) || 0;
  const { mark, everything, tags } = pageCache()?.changesSince(since) ?? NOTHING_KNOWN;
  const addresses = tags.flatMap((tag) => itemUrl(itemOfTag(tag)) ?? []);
  const tooMany = everything || addresses.length > MOST;
  const changed = tooMany ? [] : addresses.map(hashOf);
  return Response.json(
    { mark, everything: tooMany, changed },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

const NOTHING_KNOWN = { mark: 0, everything: true, tags: [] };

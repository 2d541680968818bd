import type { ToldSigningLink } from '@township/rules/review/signing-told';

const STANDINGS = {
  unopened: '未打开',
  opened: '已打开',
  signed: '已签',
  expired: '已过期',
  revoked: '已撤销',
  locked: '口令错 5 次，已锁',
} as const satisfies Record<ToldSigningLink['state'], string>;

/** Whether somebody can still sign by it. */
export const isGood = ({ state, isOutdated }: ToldSigningLink): boolean =>
  (state === 'unopened' || state === 'opened') && !isOutdated;

/** What has become of a link, and whether it is still to be had an eye on. */
export function standingOf(link: ToldSigningLink): { words: string; isGood: boolean } {
  const isLeft = link.isOutdated && (link.state === 'unopened' || link.state === 'opened');
  return { words: isLeft ? '稿子已变，失效' : STANDINGS[link.state], isGood: isGood(link) };
}

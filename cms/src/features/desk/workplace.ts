import type { Core } from '@strapi/strapi';
import { checkerOf } from '../content-manager';
import { typesLatelyBy } from '../versions';
import type { Context } from './readable';

/** How many writes say what somebody works on these days. */
const LATELY = 50;

/**
 * The type that whoever asks has written most lately, of those that they may still read; of equals the one they wrote last. Null for
 * somebody who wrote nothing yet.
 */
export async function workplace(strapi: Core.Strapi, ctx: Context): Promise<string | null> {
  const { id } = ctx.state.user as { id: number };
  const times = new Map<string, number>();
  for (const uid of await typesLatelyBy(strapi, id, LATELY)) {
    times.set(uid, (times.get(uid) ?? 0) + 1);
  }
  const mostFirst = [...times].sort(([, one], [, other]) => other - one);
  const mayRead = ([uid]: [string, number]) =>
    strapi.contentTypes[uid as keyof typeof strapi.contentTypes] !== undefined &&
    checkerOf(strapi, ctx, uid).can.read();
  return mostFirst.find(mayRead)?.[0] ?? null;
}

import type { Town } from '@township/client';
import { siteNameOf } from '../metadata';
import { CARD_SIZE } from './address';
import { CardView } from './card-view';
import { draw } from './draw';

/** What the picture of a shared page says. */
export interface Card {
  /** Above the title: the column, the kind of page; may be empty. */
  kicker: string;
  title: string;
}

/** The card as a PNG of 1200 × 630. */
export function drawCard({ kicker, title }: Card, town: Town): Promise<Uint8Array<ArrayBuffer>> {
  const siteName = siteNameOf(town);
  const place = [town.province, town.city, town.county].filter((name) => name !== null);
  const seal = [...siteName][0] ?? '';
  return draw({ kicker, title, siteName, place: place.join(' · '), seal }, CARD_SIZE, CardView);
}

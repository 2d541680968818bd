import type { Core } from '@strapi/strapi';
import { boundariesWithin, type Boundaries, type Stretch } from '@township/rules/boundaries';
import type { ContentType } from '@township/rules/delivery';
import { publicDocuments } from '../delivery';

type Where = Record<string, unknown>;

/** What readers see differently once a time has passed, though nobody changed it. */
const SCHEDULED: [ContentType, (passed: Boundaries) => Where[]][] = [
  ['alert', ({ moment }) => [{ startsAt: moment }, { endsAt: moment }]],
  [
    'article',
    ({ moment }) => [{ displayDate: moment }, { pinnedUntil: moment }, { withdrawnAt: moment }],
  ],
  [
    'town',
    ({ dayBegan, dayEnded }) => [
      { greyPeriods: { startsOn: dayBegan } },
      { greyPeriods: { endsOn: dayEnded } },
    ],
  ],
  ['honor', ({ dayEnded }) => [{ validUntil: dayEnded }]],
];

export interface DueDocument {
  type: ContentType;
  documentId: string;
}

/** Public documents with a boundary within the stretch. */
export async function dueDocuments(strapi: Core.Strapi, stretch: Stretch): Promise<DueDocument[]> {
  const passed = boundariesWithin(stretch);
  const found: DueDocument[] = [];
  for (const [type, conditions] of SCHEDULED) {
    const ids = await publicDocuments(strapi, type, { $or: conditions(passed) });
    found.push(...ids.map((documentId) => ({ type, documentId })));
  }
  return found;
}

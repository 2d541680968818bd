import type { Core } from '@strapi/strapi';
import { checkerOf } from '../content-manager';
import type { Uid } from '../database';
import { missingHolidays } from './holidays';
import { listed, readable, type Context, type Listed } from './readable';

/** Of each kind. */
const LOOKED_AT = 20;

/** Something that waits for somebody's work. */
export interface Problem extends Listed {
  /** What is wrong with it. */
  problems: Kind[];
}

type Kind = 'withoutColumn' | 'withoutSource' | 'correction' | 'holidaysUnknown';

interface Rule {
  problem: Kind;
  uid: Uid;
  /** The field that the rule looks at. */
  field: string;
  filters: object;
  sort: string;
}

const RULES: readonly Rule[] = [
  {
    problem: 'correction',
    uid: 'api::correction.correction',
    field: 'state',
    filters: { state: 'new' },
    // Who has waited longest.
    sort: 'createdAt:asc',
  },
  {
    problem: 'withoutSource',
    uid: 'api::article.article',
    field: 'source',
    filters: { $or: [{ source: { $null: true } }, { source: '' }] },
    sort: 'updatedAt:desc',
  },
  {
    problem: 'withoutColumn',
    uid: 'api::article.article',
    field: 'column',
    filters: { column: { documentId: { $null: true } } },
    sort: 'updatedAt:desc',
  },
];

/** What waits for work, of what whoever asks may look at; a kind after the other, each entry once. */
export async function problems(strapi: Core.Strapi, ctx: Context): Promise<Problem[]> {
  const found = new Map<string, Problem>();
  for (const { problem, uid, field, filters, sort } of RULES) {
    if (!checkerOf(strapi, ctx, uid).can.read(undefined, field)) continue;
    const entries = await readable(strapi, ctx, uid, { filters, sort: [sort], limit: LOOKED_AT });
    for (const entry of await listed(strapi, ctx, uid, entries)) {
      const known = found.get(entry.documentId) ?? { ...entry, problems: [] };
      known.problems.push(problem);
      found.set(entry.documentId, known);
    }
  }
  return [...(await missingHolidays(strapi, ctx)), ...found.values()];
}

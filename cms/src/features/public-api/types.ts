import {
  CONTENT_TYPES,
  contract,
  filterableOf,
  queries,
  shapeOf,
  type ContentType,
  type Shape,
} from '../../contract';
import { listedAt, shownAt, type Condition } from '../publication';
import type { Projection, PublicType } from './definition';
import { projectionOf } from './projection-of';
import { withheld } from './withheld';

type Definition = (typeof contract)[keyof typeof contract];
type Listed = Exclude<Definition, { kind: 'single' }>;

const definitions = new Map<ContentType, Definition>(
  Object.values(contract).map((definition) => [definition.type, definition]),
);

/** What the contract does not say: how the CMS stores a type, and what it withholds of it. */
interface Keeping {
  /** Of each entry, in lists and alone. */
  shown?: Partial<Projection>;
  /** What must hold of an entry at this moment for readers to see it at all. */
  shownAt?: (now: Date) => Condition;
  /** Attributes that are ordered by another one, which is never null. */
  orderedBy?: Readonly<Record<string, string>>;
}

const KEEPING: Readonly<Partial<Record<ContentType, Keeping>>> = {
  article: { shown: withheld, shownAt: (now) => shownAt(uidOf('article'), now) },
  alert: {
    shownAt: (now) => ({
      startsAt: { $lte: now },
      $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: now } }],
    }),
  },
  honor: { orderedBy: { awardedOn: 'awardedSort' } },
};

const uidOf = (type: ContentType) => `api::${type}.${type}` as const;

function definitionOf(type: ContentType): Definition {
  const definition = definitions.get(type);
  if (!definition) throw new Error(`The contract says nothing of ${type}.`);
  return definition;
}

const shown = (type: ContentType, shape: Shape): Projection => ({
  ...projectionOf(shape, { order: storedOrder, whole }),
  ...KEEPING[type]?.shown,
});

/** In another record, what stands in no list is left out. */
function whole(type: ContentType): Projection {
  const definition = definitionOf(type);
  if (definition.kind === 'single') throw new Error(`There is only one ${type}.`);
  return {
    ...shown(type, shapeOf(definition.summary)),
    shownAt: (now) => listedAt(uidOf(type), now),
  };
}

/** The order of a type's own list, in Strapi's notation. */
function listOrder({ sorts, defaultSort }: Listed): readonly string[] {
  const named: Readonly<Record<string, readonly string[]>> = sorts;
  return named[defaultSort] ?? [];
}

/** The same by what the database orders it by. */
function storedOrder(type: ContentType): string[] {
  const definition = definitionOf(type);
  if (definition.kind === 'single') return [];
  return listOrder(definition).map((sort) => {
    const [attribute = '', direction] = sort.split(':');
    return `${KEEPING[type]?.orderedBy?.[attribute] ?? attribute}:${direction}`;
  });
}

/** A type of the contract as the CMS answers it. */
function publicType(definition: Definition): PublicType {
  const { type, route } = definition;
  const named = { uid: uidOf(type), label: CONTENT_TYPES[type], route };
  if (definition.kind === 'single') {
    return { ...named, kind: 'single', detail: shown(type, shapeOf(definition.detail)) };
  }
  const { shownAt, orderedBy } = KEEPING[type] ?? {};
  const listed = {
    ...named,
    summary: shown(type, shapeOf(definition.summary)),
    filters: filterableOf(definition),
    sorts: queries[definition.type].sortable,
    defaultSort: listOrder(definition),
    shownAt,
    orderedBy,
  };
  return definition.kind === 'list'
    ? { ...listed, kind: 'list' }
    : { ...listed, kind: 'collection', detail: shown(type, shapeOf(definition.detail)) };
}

export const publicTypes: readonly PublicType[] = Object.values(contract).map(publicType);

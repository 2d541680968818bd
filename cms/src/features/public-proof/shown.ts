import { contract, shapeOf, type ContentType, type Shape } from '../../contract';
import { listedAt, uidOf, type Condition } from '../publication';
import { publicTypes, type Projection } from '../public-api';

/** How a type's entries enter the chain. */
export interface Proved {
  type: ContentType;
  uid: `api::${string}.${string}`;
  /** What an entry says itself, of what the API answers of it. */
  own: Projection;
  /** What must hold of a published entry at a moment for it to be up. */
  upAt(now: Date): Condition;
  /** What must hold of it for readers to see it at all, be it with the notice that it was withdrawn. */
  shownAt(now: Date): Condition;
  /** Attributes that name it to people. */
  names: readonly string[];
}

/** Times of the CMS, and what changes where an entry stands and not what it says. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'publishedAt',
  'updatedAt',
  'pinnedUntil',
  'withdrawnAt',
  'withdrawalReason',
]);

/** Of a file its bytes tell them. */
const OF_BYTES: ReadonlySet<string> = new Set([
  'width',
  'height',
  'mime',
  'ext',
  'size',
  'formats',
]);

/** A projection without other entries, which have proofs of their own and change by themselves. */
function own(projection: Projection, shape: Shape, isTop = true): Projection {
  const isFile = shape.fields.includes('mime');
  const left = (name: string) =>
    (isTop && OUTSIDE.has(name)) || (isFile && OF_BYTES.has(name)) || shape.nested[name]?.type;
  const { nested = {}, needs = [], ...rest } = projection;
  return {
    ...rest,
    fields: projection.fields.filter((name) => !left(name)),
    // Read to know what is withheld, and not shown.
    also: [...(projection.also ?? []), ...projection.fields.filter((name) => OUTSIDE.has(name))],
    nested: Object.fromEntries(
      Object.entries(nested)
        .filter(([name]) => !left(name))
        .map(([name, inner]) => [name, own(inner, shape.nested[name]!, false)]),
    ),
    needs: needs.filter((name) => !left(name)),
  };
}

const shapes = new Map<string, Shape>(
  Object.values(contract).map((definition) => [
    definition.type,
    shapeOf('detail' in definition ? definition.detail : definition.summary),
  ]),
);

/** Every type of the public API, in its order. */
export const PROVED: ReadonlyMap<ContentType, Proved> = new Map(
  publicTypes.map((one): [ContentType, Proved] => {
    const type = one.uid.split('.')[1] as ContentType;
    const shape = shapes.get(type)!;
    const shownAt = (now: Date) => (one.kind === 'single' ? {} : (one.shownAt?.(now) ?? {}));
    return [
      type,
      {
        type,
        uid: one.uid,
        own: own(one.kind === 'list' ? one.summary : one.detail, shape),
        shownAt,
        upAt: (now) => ({ $and: [shownAt(now), listedAt(uidOf(type), now)] }),
        names: ['title', 'name', 'slug'].filter((name) => shape.fields.includes(name)),
      },
    ];
  }),
);

export const isProved = (type: unknown): type is ContentType => PROVED.has(type as ContentType);

import { pinyinOf } from '@township/rules/pinyin';
import type { ReactNode } from 'react';

/** First letter of a name in pinyin, in lower case; `#` for what has none. */
export const initialOf = (name: string): string => pinyinOf(name).full.slice(0, 1) || '#';

/** Items under the first letters of their names, both in the order given. */
export function byInitial<Item>(
  items: Item[],
  nameOf: (item: Item) => string,
): { initial: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const initial = initialOf(nameOf(item));
    groups.set(initial, [...(groups.get(initial) ?? []), item]);
  }
  return [...groups].map(([initial, group]) => ({ initial, items: group }));
}

interface LettersProps<Item> {
  items: Item[];
  nameOf: (item: Item) => string;
  /** Rank below the heading that the index stands under. */
  heading: 'h2' | 'h3';
  /** A list item. */
  children: (item: Item) => ReactNode;
}

/** An index by first letter, read downwards like a dictionary. */
export function Letters<Item>({ items, nameOf, heading: Heading, children }: LettersProps<Item>) {
  return (
    <div className="letters">
      {byInitial(items, nameOf).map((group) => (
        <div key={group.initial} className="letters__group" data-find-group>
          <Heading className="letters__letter">{group.initial.toUpperCase()}</Heading>
          <ul className="directory">{group.items.map(children)}</ul>
        </div>
      ))}
    </div>
  );
}

/** The first few of a list, and how many there are in all. */
export interface Some<Item> {
  items: Item[];
  total: number;
}

/** `全部 500 篇`, the way to the whole list; nothing when all of it is shown. */
export const moreOf = ({ items, total }: Some<unknown>, unit: string, href: string) =>
  total > items.length ? { label: `全部 ${total} ${unit}`, href } : undefined;

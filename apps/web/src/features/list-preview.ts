/** The first few of a list, and how many there are in all. */
export interface ListPreview<Item> {
  items: Item[];
  total: number;
}

/** `全部 500 篇`, the way to the whole list; nothing when all of it is shown. */
export const wholeList = ({ items, total }: ListPreview<unknown>, unit: string, href: string) =>
  total > items.length ? { label: `全部 ${total} ${unit}`, href } : undefined;

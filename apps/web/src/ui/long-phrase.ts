/** Widest phrases that stand in one line of a 360-pixel phone, by the heading they stand in. Characters. */
export const PHRASE_OF = { h1: 10, h2: 13, h3: 15 } as const;

/**
 * Value of `data-long-phrase`, for a title with a phrase wider than a phone. Titles break between phrases alone
 * (docs/decisions/0073); such a phrase would be broken anywhere, even before its comma, and is set like running text.
 */
export const longPhrase = (title: string, longest: number): '' | undefined =>
  title.split(/[\s\p{P}]+/u).some((phrase) => [...phrase].length > longest) ? '' : undefined;

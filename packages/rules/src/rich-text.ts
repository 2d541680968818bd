/**
 * What rich text may hold. The CMS sanitises by this list on write, the site renders by it.
 * Values are HTML element and attribute names in lower case.
 */
export const richTextAttributes = {
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  strong: [],
  em: [],
  u: [],
  s: [],
  sub: [],
  sup: [],
  blockquote: [],
  ul: [],
  ol: ['start'],
  li: [],
  a: ['href', 'rel'],
  figure: [],
  img: ['src', 'alt', 'width', 'height'],
  figcaption: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope', 'class'],
  td: ['colspan', 'rowspan', 'class'],
  hr: [],
  br: [],
} as const satisfies Record<string, readonly string[]>;

export type RichTextTag = keyof typeof richTextAttributes;

/** Other spellings of the same meaning; h1 belongs to the page's own title. */
export const richTextSynonyms: Readonly<Record<string, RichTextTag>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  ins: 'u',
  del: 's',
  strike: 's',
};

/** The only classes: how a block or a cell is aligned when not to the left. */
export const richTextAlignments = ['center', 'right', 'justify'] as const;
export type RichTextAlignment = (typeof richTextAlignments)[number];

export const alignmentClass = (alignment: RichTextAlignment): string => `align-${alignment}`;

export const richTextClasses: readonly string[] = richTextAlignments.map(alignmentClass);

export const richTextLinkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** Where pictures may come from: the media library alone, so none breaks or reports readers elsewhere. */
export const richTextImagePath = '/uploads/';

/** `rel` of links that leave the site. */
export const externalLinkRel = 'noopener noreferrer';

/** Whether a link's address names another host (`http:`, `https:` or protocol-relative). */
export const isExternalLink = (href: string): boolean => /^(?:https?:)?\/\//i.test(href);

/** Whether a picture's address is a plain path inside the media library. */
export const isLibraryImage = (src: string): boolean =>
  src.startsWith(richTextImagePath) && !/\\|%2e|%5c|(?:^|\/)\.\.(?:\/|$)/i.test(src);

import type { Article } from '@township/client';
import { isLibraryImage, richTextAttributes, richTextLinkSchemes } from '@township/rules/rich-text';
import sanitizeHtml from 'sanitize-html';
import { toMarkup } from '@/xml';

type Absolute = (address: string) => string;

/** The staff's HTML, reduced to the portal's allow-list as everywhere on the site, with absolute addresses. */
const sanitized = (html: string, absolute: Absolute): string =>
  sanitizeHtml(html, {
    allowedTags: Object.keys(richTextAttributes),
    // Feed readers do not have the site's styles.
    allowedAttributes: Object.fromEntries(
      Object.entries(richTextAttributes).map(([tag, names]) => [
        tag,
        names.filter((name) => name !== 'class'),
      ]),
    ),
    allowedSchemes: [...richTextLinkSchemes],
    transformTags: {
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: href ? { ...attribs, href: absolute(href) } : attribs,
      }),
      img: (tagName, { src = '', ...attribs }) => ({
        tagName,
        attribs: isLibraryImage(src) ? { ...attribs, src: absolute(src) } : {},
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  });

/** Characters of HTML that a feed carries of one text; thirty entries stay well below a megabyte. */
const MAX_ENTRY = 20_000;
/** Where a text may end: after a block or a row, not within a cell or an item. */
const END = /<\/(?:p|h[234]|li|tr|figure|blockquote)>(?!\s*<\/(?:t[dh]|li)>)/g;

/** A text, or of a long one what fits, to the last end in it; the sanitiser closes what is open there. */
function beginning(html: string): string {
  if (html.length <= MAX_ENTRY) return html;
  const end = [...html.slice(0, MAX_ENTRY).matchAll(END)].at(-1);
  return html.slice(0, end ? end.index + end[0].length : MAX_ENTRY);
}

/** An article for readers of feeds: cover, text, attachments. `page` is its absolute address. */
export function contentOf({ cover, body, attachments }: Article, page: string): string {
  // A link that cannot be read as an address stays as it is; the sanitiser judges it.
  const absolute: Absolute = (address) =>
    URL.canParse(address, page) ? new URL(address, page).href : address;
  const picture = cover && {
    img: { '@src': absolute(cover.url), '@alt': cover.alternativeText ?? '' },
  };
  const files = attachments.map(({ title, file }) => ({
    a: { '@href': absolute(file.url), '#text': title },
  }));
  const shown = beginning(body);
  return [
    picture && toMarkup({ p: picture }),
    sanitized(shown, absolute),
    shown !== body && toMarkup({ p: { a: { '@href': page, '#text': '全文见网站' } } }),
    files.length > 0 && toMarkup({ h3: '附件', ul: { li: files } }),
  ]
    .filter(Boolean)
    .join('\n');
}

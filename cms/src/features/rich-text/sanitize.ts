import {
  externalLinkRel,
  isExternalLink,
  isLibraryImage,
  richTextAlignments,
  alignmentClass,
  richTextAttributes,
  richTextClasses,
  richTextLinkSchemes,
  richTextSynonyms,
} from '@township/rules/rich-text';
import sanitizeHtml from 'sanitize-html';

const aligned = ['p', 'h2', 'h3', 'h4', 'th', 'td'];

/** Alignment reaches us as our class, as a style (other editors) or as an attribute (Markdown, Word). */
function alignment(attributes: sanitizeHtml.Attributes): string | undefined {
  const own = attributes.class?.split(/\s+/).find((name) => richTextClasses.includes(name));
  if (own) return own;
  const named = /text-align:\s*(\w+)/i.exec(attributes.style ?? '')?.[1] ?? attributes.align ?? '';
  const known = richTextAlignments.find((value) => value === named.toLowerCase());
  return known && alignmentClass(known);
}

const withAlignment =
  (tag: string): sanitizeHtml.Transformer =>
  (_, attributes) => {
    const rest = { ...attributes };
    delete rest.class;
    const name = alignment(attributes);
    return { tagName: tag, attribs: name ? { ...rest, class: name } : rest };
  };

const link: sanitizeHtml.Transformer = (tagName, { rel: _, ...attribs }) => ({
  tagName,
  attribs: isExternalLink(attribs.href?.trim() ?? '')
    ? { ...attribs, rel: externalLinkRel }
    : attribs,
});

const size = /^[1-9]\d{0,3}$/;

const image: sanitizeHtml.Transformer = (tagName, { src, alt, width, height }) => ({
  tagName,
  attribs: {
    ...(src && { src }),
    alt: alt ?? '',
    ...(width && size.test(width) && { width }),
    ...(height && size.test(height) && { height }),
  },
});

const cell =
  (tag: string): sanitizeHtml.Transformer =>
  (name, attributes) => {
    const { colspan, rowspan, scope, ...rest } = attributes;
    const result = withAlignment(tag)(name, rest);
    const span = (value?: string) => value && value !== '1' && /^[1-9]\d{0,2}$/.test(value);
    return {
      tagName: tag,
      attribs: {
        ...(span(colspan) && { colspan: colspan! }),
        ...(span(rowspan) && { rowspan: rowspan! }),
        ...(scope && /^(?:row|col|rowgroup|colgroup)$/.test(scope) && { scope }),
        ...result.attribs,
      },
    };
  };

const options: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(richTextAttributes),
  allowedAttributes: Object.fromEntries(
    Object.entries(richTextAttributes).map(([tag, names]) => [tag, [...names]]),
  ),
  allowedClasses: Object.fromEntries(aligned.map((tag) => [tag, [...richTextClasses]])),
  allowedSchemes: [...richTextLinkSchemes],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
  transformTags: {
    ...richTextSynonyms,
    ...Object.fromEntries(['p', 'h2', 'h3', 'h4'].map((tag) => [tag, withAlignment(tag)])),
    th: cell('th'),
    td: cell('td'),
    a: link,
    img: image,
  },
  exclusiveFilter: ({ tag, attribs, text, mediaChildren }) =>
    (tag === 'img' && !isLibraryImage(attribs.src ?? '')) ||
    (tag === 'figure' && mediaChildren.length === 0 && text.trim() === '') ||
    (tag === 'figcaption' && text.trim() === '') ||
    (tag === 'a' && !attribs.href && text.trim() === ''),
};

/**
 * Rich text by the portal's allow-list (`@township/rules/rich-text`). Sanitising twice changes nothing more.
 * @param html HTML of any origin
 */
export function sanitizeRichText(html: string): string {
  return sanitizeHtml(html, options).trim();
}

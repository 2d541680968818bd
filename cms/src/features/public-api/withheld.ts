import sanitizeHtml from 'sanitize-html';
import type { Projection } from './definition';

const isFile = (address = '') => /\/uploads\//.test(address);

/** Stored rich text is clean: nothing is changed but what leads to files. */
const withoutFiles = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: false,
    // Stored text holds none; without this line each call warns of them.
    allowVulnerableTags: true,
    allowedAttributes: false,
    transformTags: {
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: isFile(href) ? {} : { ...attribs, ...(href && { href }) },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && isFile(attribs.src),
  });

/** A withdrawn article offers no files, which are gone with it, unless it keeps them; see `features/media`. */
export const withheld: Pick<Projection, 'also' | 'once' | 'prepare'> = {
  also: ['keepFiles'],
  once: { withdrawnAt: ['withdrawalReason'] },
  prepare: ({ keepFiles, ...entry }) => {
    const { withdrawnAt, body, seo } = entry;
    if (!withdrawnAt || keepFiles || new Date(String(withdrawnAt)) > new Date()) return entry;
    return {
      ...entry,
      cover: null,
      attachments: [],
      ...(typeof body === 'string' && { body: withoutFiles(body) }),
      ...(seo instanceof Object && { seo: { ...seo, image: null } }),
    };
  },
};

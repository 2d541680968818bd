import type { Core } from '@strapi/strapi';
import sanitizeHtml from 'sanitize-html';
import { lostNames, namesIn } from '../media';

/**
 * Rich text without the pictures and links of some files of the library, given by their names in the store. Stored rich text is
 * clean: nothing else is changed.
 */
export function withoutFiles(html: string, left: (name: string) => boolean): string {
  const isLeft = (address = '') => namesIn(address).some(left);
  return sanitizeHtml(html, {
    allowedTags: false,
    // Stored text holds none; without this line each call warns of them.
    allowVulnerableTags: true,
    allowedAttributes: false,
    transformTags: {
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: isLeft(href) ? {} : { ...attribs, ...(href && { href }) },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && isLeft(attribs.src),
  });
}

/** An answer whose texts no longer offer what has been deleted; one query where they offer files at all, none else. */
export async function withoutLostFiles<Answer extends Record<string, unknown> | null>(
  strapi: Core.Strapi,
  answer: Answer,
): Promise<Answer> {
  const texts = Object.entries(answer ?? {}).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /<.*\/uploads\//s.test(entry[1]),
  );
  if (texts.length === 0) return answer;
  const lost = await lostNames(
    strapi,
    texts.flatMap(([, text]) => namesIn(text)),
  );
  if (lost.size === 0) return answer;
  const mended = texts.map(([name, text]) => [name, withoutFiles(text, (file) => lost.has(file))]);
  return { ...answer, ...Object.fromEntries(mended) };
}

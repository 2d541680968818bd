import { Parser } from 'htmlparser2';

const INLINE = new Set(['a', 'strong', 'em', 'u', 's', 'sub', 'sup', 'span']);

/** The text of sanitised HTML; blocks, cells and breaks stand apart. */
export function plainText(html: string): string {
  let text = '';
  const apart = (tag: string) => {
    if (!INLINE.has(tag)) text += ' ';
  };
  const parser = new Parser({
    onopentag: apart,
    onclosetag: apart,
    ontext: (part) => (text += part),
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

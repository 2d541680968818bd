import { Marked, type Token, type Tokens } from 'marked';

/** A picture of the content folder; one with an address of its own stays as it is. */
const isPicture = (token: Token): token is Tokens.Image =>
  token.type === 'image' && !/^(https?:)?\//.test((token as Tokens.Image).href);

/** Paths of the content folder's pictures that the Markdown shows. */
export function picturesIn(markdown: string): string[] {
  const found: string[] = [];
  const marked = new Marked({ gfm: true });
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (isPicture(token)) found.push(token.href);
  });
  return found;
}

/**
 * Markdown (GFM) to HTML.
 *
 * @param urlOf the public address of a picture of the content folder
 */
export function markdownToHtml(markdown: string, urlOf: (picture: string) => string): string {
  const marked = new Marked({
    gfm: true,
    async: false,
    walkTokens: (token) => {
      if (isPicture(token)) token.href = urlOf(token.href);
    },
  });
  return marked.parse(markdown, { async: false }).trim();
}

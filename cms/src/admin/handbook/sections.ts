import { marked, type Token } from 'marked';

/** A part of the handbook below one heading. */
export interface GuideSection {
  /** The heading, by which it is linked to. */
  id: string;
  level: number;
  html: string;
  /** What is searched. */
  text: string;
}

/**
 * Cuts the staff's guide into its sections. It is the portal's own text: its HTML is taken as it is.
 *
 * @param pictures addresses, by the name of the file
 */
export function guideSections(
  guide: string,
  pictures: Readonly<Record<string, string>>,
): GuideSection[] {
  const sections: { id: string; level: number; tokens: Token[] }[] = [];
  for (const token of marked.lexer(guide)) {
    if (token.type === 'heading' && token.depth > 1) {
      sections.push({ id: String(token.text), level: token.depth, tokens: [] });
    } else sections.at(-1)?.tokens.push(token);
  }
  return sections.map(({ id, level, tokens }) => {
    const html = marked.parser(tokens).replace(/src="([^"]*)"/g, (_, src: string) => {
      const name = src.split('/').at(-1) ?? '';
      return `loading="lazy" src="${pictures[name] ?? src}"`;
    });
    return { id, level, html, text: plain(html) };
  });
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

export interface Found {
  section: GuideSection;
  /** Around the first place, with where the word stands in it; empty where the heading alone has it. */
  before: string;
  hit: string;
  after: string;
}

const AROUND = 30;

/** The sections in which every word stands; those whose heading names one of them come first. */
export function searchGuide(sections: readonly GuideSection[], question: string): Found[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = sections.filter(({ id, text }) => {
    const all = `${id} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const inHeading = ({ id }: GuideSection) => words.some((word) => id.toLowerCase().includes(word));
  return [...found.filter(inHeading), ...found.filter((one) => !inHeading(one))].map((section) => {
    const { text } = section;
    const at = text.toLowerCase().indexOf(words[0] ?? '');
    if (at < 0) return { section, before: text.slice(0, AROUND * 2), hit: '', after: '' };
    const end = at + (words[0] ?? '').length;
    return {
      section,
      before: text.slice(Math.max(0, at - AROUND), at),
      hit: text.slice(at, end),
      after: text.slice(end, end + AROUND),
    };
  });
}

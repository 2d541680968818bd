/** A piece of a text, from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What ends a sentence, with the quotes and brackets that close after it. A dot is none: 1.2 亿, www.town.cn. */
const END = /(?:[。！？；!?;…]|\.(?=\s|$))+[”’」』）)】》〉"']*/g;

/** Longer than this a phone's voice may stop in the middle. */
const LONGEST = 120;

/** Where a sentence too long for one breath may be cut: the last of these before the limit. */
const PAUSE = /[，、：,:]/g;

const readable = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A text → its sentences in order, without white space around; a piece with nothing to read is left out. */
export function splitSentences(text: string): Span[] {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const span = trimmed(text, { start, end });
    if (readable(text.slice(span.start, span.end))) spans.push(...breaths(text, span));
    start = end;
  }
  return spans;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  };
}

function breaths(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const head = text.slice(start, start + LONGEST);
  const pause = [...head.matchAll(PAUSE)].at(-1);
  const cut = start + (pause ? pause.index + 1 : LONGEST);
  return [{ start, end: cut }, ...breaths(text, trimmed(text, { start: cut, end }))];
}

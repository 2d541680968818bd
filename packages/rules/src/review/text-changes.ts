import { cutWords, type DiffPart } from '../text-diff';

/** One place in which a text is another, by the characters; offsets are UTF-16 units. */
export interface TextChange {
  removed: string;
  added: string;
  /** Where it stood, and where it stands. */
  from: readonly [number, number];
  to: readonly [number, number];
  /** The character before and the one behind; empty at an end of the text. */
  around: readonly [string, string];
  /** The word before it, if it is one character long: where a surname would stand. */
  wordBefore: string;
  /** Characters, counted once where one takes another's place. */
  size: number;
}

/** Words that were taken out and put in at one place, without what they begin and end with alike. */
export function changesIn(parts: readonly DiffPart[]): TextChange[] {
  const changes: TextChange[] = [];
  let [from, to, before] = [0, 0, ''];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    if (part.kind === 'same') {
      from += part.text.length;
      to += part.text.length;
      before = part.text;
      continue;
    }
    const next = parts[index + 1];
    const isPair = part.kind === 'removed' && next?.kind === 'added';
    const removed = part.kind === 'removed' ? part.text : '';
    const added = isPair ? next.text : part.kind === 'added' ? part.text : '';
    if (isPair) index += 1;
    const behind = parts[index + 1]?.text ?? '';
    changes.push(trimmed(removed, added, [from, to], [before, behind]));
    from += removed.length;
    to += added.length;
  }
  return changes;
}

function trimmed(
  removed: string,
  added: string,
  [from, to]: readonly [number, number],
  [before, behind]: readonly [string, string],
): TextChange {
  const shorter = Math.min(removed.length, added.length);
  let start = 0;
  while (start < shorter && removed[start] === added[start]) start += 1;
  let end = 0;
  while (end < shorter - start && removed.at(-1 - end) === added.at(-1 - end)) end += 1;
  const gone = removed.slice(start, removed.length - end);
  const come = added.slice(start, added.length - end);
  const [left, right] = [
    before + removed.slice(0, start),
    removed.slice(removed.length - end) + behind,
  ];
  const word = cutWords(left.slice(-20)).at(-1) ?? '';
  return {
    removed: gone,
    added: come,
    from: [from + start, from + start + gone.length],
    to: [to + start, to + start + come.length],
    around: [left.slice(-1), (end > 0 ? right : behind).slice(0, 1)],
    wordBefore: word.length === 1 ? word : '',
    size: Math.max([...gone].length, [...come].length),
  };
}

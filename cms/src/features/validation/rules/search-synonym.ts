import type { Problem } from '../../publication';
import { textOf, type Rule } from './rule';

const WORDS = /^[\p{L}\p{N}]{2,}$/u;

export const searchSynonymRule: Rule = ({ document }) => {
  const problems: Problem[] = [];
  for (const [path, label] of [
    ['term', '说法'],
    ['meaning', '也叫'],
  ] as const) {
    const text = textOf(document, path);
    if (text && !WORDS.test(text)) {
      problems.push({ path, message: `“${label}”应是两个以上的字、字母或数字，不带空格和标点` });
    }
  }
  const [term, meaning] = [textOf(document, 'term'), textOf(document, 'meaning')];
  if (problems.length === 0 && term !== null && term.toLowerCase() === meaning?.toLowerCase()) {
    problems.push({ path: 'meaning', message: '“也叫”和“说法”是同一个词，请填另一种说法' });
  }
  return problems;
};

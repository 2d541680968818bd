import { isSlug } from '../../../contract';
import { isTaken, textOf, type Rule } from './rule';

export const slugRule: Rule = async (candidate) => {
  const slug = textOf(candidate.document, 'slug');
  if (!slug) return [];
  if (!isSlug(slug)) {
    return [
      { path: 'slug', message: '网址名称只能用小写字母、数字和单个连字符，如 cunwu-gonggao' },
    ];
  }
  if (await isTaken(candidate, 'slug', slug)) {
    return [{ path: 'slug', message: `网址名称“${slug}”已被使用，请换一个` }];
  }
  return [];
};

import { bodySize, checkBodySize } from '@township/rules/body-limits';
import { leavesOf } from '../../../attribute-tree';
import type { Rule } from './rule';

/** What a write brings of long texts must fit a page; what was stored before the limit stays. */
export const bodyRule: Rule = ({ strapi, write }) => {
  const { attributes } = strapi.contentType(write.uid);
  return leavesOf(strapi, attributes, write.data ?? {}).flatMap(({ attribute, value, path }) => {
    const isBody = attribute.type === 'richtext' && typeof value === 'string';
    const checked = isBody ? checkBodySize(bodySize(value)) : null;
    return checked && !checked.ok ? [{ path: path.join('.'), message: checked.reason }] : [];
  });
};

import { bodySize, checkBodySize } from '@township/rules/body-limits';
import type { Rule } from './rule';

/** What a write brings of long texts must fit a page; what was stored before the limit stays. */
export const bodyRule: Rule = ({ strapi, write }) =>
  Object.entries(strapi.contentType(write.uid).attributes).flatMap(([name, { type }]) => {
    const html = write.data?.[name];
    const isBody = type === 'richtext' && typeof html === 'string';
    const checked = isBody ? checkBodySize(bodySize(html)) : null;
    return checked && !checked.ok ? [{ path: name, message: checked.reason }] : [];
  });

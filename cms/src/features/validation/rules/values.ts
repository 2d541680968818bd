import { dayInChina, isDay, readMoment } from '@township/rules/china-day';
import { checkDateRange, isDateMeaning, type DateMeaning } from '@township/rules/date-range';
import { leavesOf, type Attribute } from '../../../attribute-tree';
import type { Rule } from './rule';

/** PostgreSQL's `integer`. */
const MAX_INTEGER = 2_147_483_647;
/** Below it every number keeps its digits, as a double does on either database. */
const MAX_NUMBER = 1e15;

/**
 * Checks every value by its kind, in every type and component: alike on both databases, and reported at the
 * field before a database rejects it.
 */
export const valuesRule: Rule = ({ strapi, write, document }) => {
  const now = new Date();
  const { attributes } = strapi.contentType(write.uid);
  return leavesOf(strapi, attributes, document).flatMap(({ attribute, value, path }) => {
    const message = isEmpty(value) ? null : problemOf(attribute, value, now);
    return message === null ? [] : [{ path: path.join('.'), message }];
  });
};

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

function problemOf(attribute: Attribute, value: unknown, now: Date): string | null {
  switch (attribute.type) {
    case 'string':
    case 'email':
    case 'text':
      return 'maxLength' in attribute ? tooLong(value, attribute.maxLength) : null;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER
        ? null
        : `应为 -${MAX_INTEGER} 到 ${MAX_INTEGER} 之间的整数`;
    case 'float':
      return typeof value === 'number' && Math.abs(value) <= MAX_NUMBER
        ? null
        : '应为一个数，绝对值不超过一千万亿';
    case 'date':
    case 'datetime':
      return wrongDate(attribute, value, now);
    default:
      return null;
  }
}

/** Counted as browsers and Strapi do, in UTF-16 units: never fewer than the characters that PostgreSQL counts. */
function tooLong(value: unknown, longest: number | undefined): string | null {
  if (longest === undefined || typeof value !== 'string' || value.length <= longest) return null;
  return `最多 ${longest} 个字，现在 ${value.length} 个`;
}

/** A date without a meaning is set by the portal itself, never typed. */
function wrongDate(attribute: Attribute, value: unknown, now: Date): string | null {
  const meaning = meaningOf(attribute);
  if (!meaning) return null;
  const moment = attribute.type === 'date' ? null : readMoment(value);
  const day = moment ? dayInChina(moment) : attribute.type === 'date' ? dayOf(value) : null;
  if (day === null) return '不是真实存在的日期，请写成年、月、日，如2026-01-01';
  const checked = checkDateRange(meaning, day, now);
  return checked.ok ? null : checked.reason;
}

/** A day, alone or as a program's moment; what somebody typed after it is no part of either. */
const dayOf = (value: unknown): string | null => {
  const [day = ''] = typeof value === 'string' ? value.split('T') : [];
  return isDay(day) ? day : null;
};

/** What a date field tells, as its schema names it. */
export function meaningOf({ pluginOptions }: Attribute): DateMeaning | null {
  const { township }: { township?: { date?: unknown } } = pluginOptions ?? {};
  return isDateMeaning(township?.date) ? township.date : null;
}

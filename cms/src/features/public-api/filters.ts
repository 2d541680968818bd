import type { Filterable, ValueKind } from '../../contract';
import { parseCalendarDate } from '@township/rules/calendar-date';
import { COMPARISONS, momentsOf, type Comparison } from '@township/rules/day-filter';
import { isRecord } from '@township/rules/is-record';
import { refuse } from '../errors';

const MAX_CONDITIONS = 20;
const MAX_NESTING = 4;
const MAX_VALUES = 100;
const MAX_TEXT = 200;
const MAX_INTEGER = 2_147_483_647;

const OPERATORS = [...COMPARISONS, '$in', '$null', '$notNull'];

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

type Scalar = string | number | boolean;
type Conditions = Record<string, unknown>;
/** What one operator asks of an attribute: its conditions, of which one must hold. */
type Alternatives = Conditions[];

/**
 * The caller's filters, checked against what a type allows and built anew for the Document Service.
 *
 * @throws ValidationError (400) for any attribute, operator, value or amount outside of it
 */
export function parseFilters(input: unknown, spec: Filterable): Conditions {
  let conditions = 0;

  function group(value: unknown, level: Filterable, path: string, nesting: number): Conditions {
    if (!isRecord(value)) {
      refuse(path, {
        zh: `“${path}”应写成 ${path}[字段][运算符]=值`,
        en: `Write ${path}[attribute][operator]=value.`,
        allowed: Object.keys(level),
      });
    }
    if (nesting > MAX_NESTING) {
      refuse(path, {
        zh: `筛选条件最多嵌套${MAX_NESTING}层`,
        en: `Filters nest ${MAX_NESTING} deep at most.`,
      });
    }
    const parsed: Conditions[] = [];
    for (const [key, inner] of Object.entries(value)) {
      const at = `${path}[${key}]`;
      if (key === '$and' || key === '$or') {
        if (!Array.isArray(inner)) {
          refuse(at, {
            zh: `“${at}”应为一组条件，如 ${at}[0][字段]=值`,
            en: `“${at}” is a list: ${at}[0][attribute]=value.`,
          });
        }
        parsed.push({
          [key]: inner.map((item, i) => group(item, level, `${at}[${i}]`, nesting + 1)),
        });
        continue;
      }
      const rule = Object.hasOwn(level, key) ? level[key] : undefined;
      if (rule === undefined) {
        refuse(at, {
          zh: `不支持按“${key}”筛选`,
          en: `There is no filter by “${key}”.`,
          code: 'unknown-parameter',
          allowed: Object.keys(level),
        });
      }
      if (typeof rule !== 'string') parsed.push({ [key]: group(inner, rule, at, nesting) });
      else for (const ways of compare(inner, rule, at)) parsed.push(anyOf(key, ways));
    }
    if (parsed.length === 0) refuse(path, empty(path));
    return parsed.length === 1 ? parsed[0]! : { $and: parsed };
  }

  function compare(value: unknown, kind: ValueKind, path: string): Alternatives[] {
    const operators = typeof value === 'string' ? { $eq: value } : value;
    if (!isRecord(operators)) {
      refuse(path, {
        zh: `“${path}”应写成 ${path}[运算符]=值`,
        en: `Write ${path}[operator]=value.`,
        allowed: OPERATORS,
      });
    }
    const parsed = Object.entries(operators).map(([operator, operand]) => {
      const at = typeof value === 'string' ? path : `${path}[${operator}]`;
      conditions += 1;
      if (conditions > MAX_CONDITIONS) {
        refuse(at, {
          zh: `筛选条件最多${MAX_CONDITIONS}个`,
          en: `There are ${MAX_CONDITIONS} conditions at most.`,
        });
      }
      return waysOf(operator, operand, kind, at);
    });
    if (parsed.length === 0) refuse(path, empty(path));
    return kind === 'occurred' ? parsed.flatMap(onceCome) : parsed;
  }

  return group(input, spec, 'filters', 1);
}

const empty = (path: string) => ({
  zh: `“${path}”没有条件`,
  en: `“${path}” holds no condition.`,
});

function waysOf(operator: string, operand: unknown, kind: ValueKind, at: string): Alternatives {
  if (operator === '$null' || operator === '$notNull') {
    return [{ $null: scalar(operand, 'boolean', at) === (operator === '$null') }];
  }
  const comparison = COMPARISONS.find((one) => one === operator);
  if (comparison) return waysOfValue(comparison, scalar(operand, kind, at), kind);
  if (operator !== '$in') {
    refuse(at, {
      zh: `不支持运算符“${operator}”`,
      en: `There is no operator “${operator}”.`,
      code: 'unknown-parameter',
      allowed: OPERATORS,
    });
  }
  const values = list(operand, kind, at);
  const isMoment = kind === 'datetime' || kind === 'occurred';
  return isMoment ? values.flatMap((one) => waysOfValue('$eq', one, kind)) : [{ $in: values }];
}

/** A day compared with a moment is China's, and a whole one. */
function waysOfValue(comparison: Comparison, value: Scalar, kind: ValueKind): Alternatives {
  const isDay =
    (kind === 'datetime' || kind === 'occurred') &&
    typeof value === 'string' &&
    parseCalendarDate(value) !== null;
  return isDay
    ? momentsOf(comparison, value).map((span) => ({ ...span }))
    : [{ [comparison]: value }];
}

/** An attribute that is empty until its moment has come. */
function onceCome(ways: Alternatives): Alternatives[] {
  const now = new Date().toISOString();
  const [presence] = ways;
  if (!presence || !('$null' in presence)) return [ways, [{ $lte: now }]];
  return [presence.$null ? [presence, { $gt: now }] : [{ $lte: now }]];
}

/** That the attribute meets one of the conditions. */
function anyOf(attribute: string, ways: Alternatives): Conditions {
  const conditions = ways.map((way) => ({ [attribute]: way }));
  return conditions.length === 1 ? conditions[0]! : { $or: conditions };
}

function list(value: unknown, kind: ValueKind, path: string): Scalar[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length > MAX_VALUES) {
    refuse(path, {
      zh: `“${path}”最多${MAX_VALUES}个值`,
      en: `“${path}” takes ${MAX_VALUES} values at most.`,
    });
  }
  return values.map((item) => scalar(item, kind, path));
}

function scalar(value: unknown, kind: ValueKind, path: string): Scalar {
  if (typeof value !== 'string') {
    refuse(path, { zh: `“${path}”应为单个值`, en: `“${path}” takes one value.` });
  }
  if (kind === 'boolean') {
    if (value === 'true' || value === 'false') return value === 'true';
    refuse(path, {
      zh: `“${path}”应为 true 或 false`,
      en: `“${path}” is true or false.`,
      allowed: ['true', 'false'],
    });
  }
  if (kind === 'integer') {
    if (/^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= MAX_INTEGER) return Number(value);
    refuse(path, { zh: `“${path}”应为整数`, en: `“${path}” is an integer.` });
  }
  if (kind === 'date') {
    if (parseCalendarDate(value)) return value;
    refuse(path, {
      zh: `“${path}”应为日期，如2026-01-01`,
      en: `“${path}” is a date, as 2026-01-01.`,
    });
  }
  if (kind === 'datetime' || kind === 'occurred') {
    if (parseCalendarDate(value)) return value;
    // An offset is required: without one the moment would depend on the server's time zone.
    if (DATE_TIME.test(value) && parseCalendarDate(value.slice(0, 10))) {
      const moment = new Date(value);
      if (!Number.isNaN(moment.getTime())) return moment.toISOString();
    }
    refuse(path, {
      zh: `“${path}”应为日期（按北京时间），如2026-01-01，或带时区的时间，如2026-01-01T08:00:00+08:00`,
      en: `“${path}” is a date in China, as 2026-01-01, or a moment with its zone, as 2026-01-01T08:00:00+08:00.`,
    });
  }
  // eslint-disable-next-line no-control-regex -- PostgreSQL refuses NUL in text, and no content holds control characters
  if (value === '' || value.length > MAX_TEXT || /[\u0000-\u001f\u007f]/.test(value)) {
    refuse(path, {
      zh: `“${path}”应为1至${MAX_TEXT}个字符`,
      en: `“${path}” has 1 to ${MAX_TEXT} characters.`,
    });
  }
  return value;
}

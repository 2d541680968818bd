import { parseCalendarDate } from '@township/rules/calendar-date';
import type { FilterSpec, ValueKind } from './definition';
import { refuse } from './refusal';

const MAX_CONDITIONS = 20;
const MAX_NESTING = 4;
const MAX_VALUES = 100;
const MAX_TEXT = 200;
const MAX_INTEGER = 2_147_483_647;

const SINGLE_VALUE = new Set(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte']);
const PRESENCE = new Set(['$null', '$notNull']);
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

type Scalar = string | number | boolean;
type Conditions = Record<string, unknown>;

/**
 * The caller's filters, checked against what a type allows and built anew for the Document Service.
 *
 * @throws ValidationError (400) for any attribute, operator, value or amount outside of it
 */
export function parseFilters(input: unknown, spec: FilterSpec): Conditions {
  let conditions = 0;

  function group(value: unknown, level: FilterSpec, path: string, nesting: number): Conditions {
    if (!isRecord(value)) refuse(path, `“${path}”应写成 ${path}[字段][运算符]=值`);
    if (nesting > MAX_NESTING) refuse(path, `筛选条件最多嵌套${MAX_NESTING}层`);
    const parsed: Conditions = {};
    for (const [key, inner] of Object.entries(value)) {
      const at = `${path}[${key}]`;
      if (key === '$and' || key === '$or') {
        if (!Array.isArray(inner)) refuse(at, `“${at}”应为一组条件`);
        parsed[key] = inner.map((item, i) => group(item, level, `${at}[${i}]`, nesting + 1));
        continue;
      }
      const rule = Object.hasOwn(level, key) ? level[key] : undefined;
      if (rule === undefined) refuse(at, `不支持按“${key}”筛选`);
      parsed[key] =
        typeof rule === 'string' ? compare(inner, rule, at) : group(inner, rule, at, nesting);
    }
    if (Object.keys(parsed).length === 0) refuse(path, `“${path}”没有条件`);
    return parsed;
  }

  function compare(value: unknown, kind: ValueKind, path: string): Conditions {
    if (typeof value === 'string') return { $eq: count(scalar(value, kind, path), path) };
    if (!isRecord(value)) refuse(path, `“${path}”应写成 ${path}[运算符]=值`);
    const parsed: Conditions = {};
    for (const [operator, operand] of Object.entries(value)) {
      const at = `${path}[${operator}]`;
      if (SINGLE_VALUE.has(operator)) parsed[operator] = count(scalar(operand, kind, at), at);
      else if (PRESENCE.has(operator)) parsed[operator] = count(scalar(operand, 'boolean', at), at);
      else if (operator === '$in') parsed[operator] = count(list(operand, kind, at), at);
      else refuse(at, `不支持运算符“${operator}”`);
    }
    if (Object.keys(parsed).length === 0) refuse(path, `“${path}”没有条件`);
    return parsed;
  }

  function count<T>(value: T, path: string): T {
    conditions += 1;
    if (conditions > MAX_CONDITIONS) refuse(path, `筛选条件最多${MAX_CONDITIONS}个`);
    return value;
  }

  return group(input, spec, 'filters', 1);
}

function list(value: unknown, kind: ValueKind, path: string): Scalar[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length > MAX_VALUES) refuse(path, `“${path}”最多${MAX_VALUES}个值`);
  return values.map((item) => scalar(item, kind, path));
}

function scalar(value: unknown, kind: ValueKind, path: string): Scalar {
  if (typeof value !== 'string') refuse(path, `“${path}”应为单个值`);
  if (kind === 'boolean') {
    if (value === 'true' || value === 'false') return value === 'true';
    refuse(path, `“${path}”应为 true 或 false`);
  }
  if (kind === 'integer') {
    if (/^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= MAX_INTEGER) return Number(value);
    refuse(path, `“${path}”应为整数`);
  }
  if (kind === 'date') {
    if (parseCalendarDate(value)) return value;
    refuse(path, `“${path}”应为日期，如2026-01-01`);
  }
  if (kind === 'datetime') {
    if (parseCalendarDate(value)) return `${value}T00:00:00.000Z`;
    // An offset is required: without one the moment would depend on the server's time zone.
    if (DATE_TIME.test(value) && parseCalendarDate(value.slice(0, 10))) {
      const moment = new Date(value);
      if (!Number.isNaN(moment.getTime())) return moment.toISOString();
    }
    refuse(path, `“${path}”应为带时区的时间，如2026-01-01T00:00:00Z`);
  }
  // eslint-disable-next-line no-control-regex -- PostgreSQL refuses NUL in text, and no content holds control characters
  if (value === '' || value.length > MAX_TEXT || /[\u0000-\u001f\u007f]/.test(value)) {
    refuse(path, `“${path}”应为1至${MAX_TEXT}个字符`);
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type * as core from 'zod/v4/core';
import { safeParse } from './schema.js';
import type { RecordSchema } from './contract/define.js';
import type { Issue } from './errors.js';

export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/** The record in its definition's shape, without what the definition does not name. */
export function parse<T>(schema: RecordSchema<T>, input: unknown): Parsed<T> {
  const result = safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, issues: result.error.issues.map(toIssue) };
}

/** Words of our own: zod/mini brings no messages, and its locales weigh more than it does. */
function toIssue(issue: core.$ZodIssue): Issue {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'invalid_type':
      return { path, message: `is not of type ${issue.expected}` };
    case 'invalid_format':
      return { path, message: `is not in the format ${issue.format}` };
    case 'invalid_value':
      return { path, message: `is none of ${issue.values.join(', ')}` };
    default:
      return { path, message: issue.code };
  }
}

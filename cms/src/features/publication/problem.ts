import { errors } from '@strapi/utils';

/** Something wrong with one field, in words for the person who typed it. */
export interface Problem {
  /** The field; inside a component the way to it, as `greyPeriods.0.endsOn`. */
  path: string;
  message: string;
}

/** One problem of Strapi's own validation. */
export interface StrapiProblem {
  path: string[];
  message: string;
  name: string;
}

/** All problems as one error, in the shape that the admin shows beside the fields. */
export function toValidationError(
  problems: readonly Problem[],
  strapis: readonly StrapiProblem[] = [],
): Error {
  const own = problems.map(({ path, message }) => ({
    path: path.split('.'),
    message,
    name: 'ValidationError',
  }));
  const named = new Set(problems.map(({ path }) => path));
  const all = [...own, ...strapis.filter(({ path }) => !named.has(path.join('.')))];
  const messages = all.map(({ message }) => message).join('；');
  const message = all.length === 1 ? messages : `有${all.length}处需要修改：${messages}`;
  return new errors.ValidationError(message, { errors: all });
}

/** The problems in an error of Strapi's own validation; null for any other error. */
export function strapiProblems(error: unknown): StrapiProblem[] | null {
  if (!(error instanceof errors.ValidationError)) return null;
  const details: unknown = error.details;
  if (typeof details !== 'object' || details === null || !('errors' in details)) return null;
  return Array.isArray(details.errors) ? details.errors : null;
}

import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../contract';

/** What Strapi has no place for in an error. */
export interface Told {
  code: ErrorCode;
  /** The message in English. */
  en: string;
}

const TOLD = Symbol('told');

/** Details that carry it through Strapi; nobody is sent it with them. */
export const withTold = (details: object, told: Told): object => ({ ...details, [TOLD]: told });

export const toldIn = (details: unknown): Told | undefined =>
  typeof details === 'object' && details !== null
    ? (Reflect.get(details, TOLD) as Told | undefined)
    : undefined;

interface Refusal extends Partial<Told> {
  en: string;
  zh: string;
  /** What may stand there instead. */
  allowed?: readonly string[];
}

/** A request outside the contract: 400 in the error shape, naming the parameter and what is allowed. */
export function refuse(
  key: string,
  { zh, en, code = 'invalid-parameter', allowed }: Refusal,
): never {
  const may = allowed && {
    zh: `，可用的有：${allowed.join('、')}`,
    en: ` Allowed: ${allowed.join(', ')}.`,
  };
  throw new errors.ValidationError(
    zh + (may?.zh ?? ''),
    withTold(
      { source: 'query', key, ...(allowed && { allowed }) },
      { code, en: en + (may?.en ?? '') },
    ),
  );
}

import { isRecord } from '@township/rules/is-record';
import { codeOf, errorBody as bodyOf, type ErrorBody } from '../../contract';
import { toldIn, type Told } from './told';

export type { ErrorBody };

interface Failure {
  status: number;
  requestId: string;
  name?: string;
  message?: string;
  details?: unknown;
  told?: Told;
}

const CHINESE = /\p{Script=Han}/u;

/** A failure as every door answers it: what Strapi says of it in English alone is no message for people here. */
export function errorBody({
  status,
  requestId,
  name,
  message = '',
  details,
  told,
}: Failure): ErrorBody {
  const isChinese = CHINESE.test(message);
  return bodyOf(told?.code ?? codeOf(status), requestId, {
    status,
    name,
    message: isChinese ? message : undefined,
    messageEn: told?.en ?? (isChinese || message === '' ? undefined : message),
    details: details ?? undefined,
  });
}

/** Strapi's error in a body; undefined in any other. */
export function strapiError(body: unknown): Omit<Failure, 'status' | 'requestId'> | undefined {
  if (!isRecord(body) || !isRecord(body.error)) return undefined;
  const { name, message, details } = body.error;
  if (typeof name !== 'string' || typeof message !== 'string') return undefined;
  return { name, message, details, told: toldIn(details) };
}

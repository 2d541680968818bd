import type { FetchError } from '@strapi/strapi/admin';
import type { ConflictDetails } from './conflicts/store';

/** What was wrong with a request, by field where it was one of those. */
export interface Refusal {
  message: string;
  fields: Partial<Record<string, string>>;
  /** Where somebody else has written the entry meanwhile. */
  conflict: ConflictDetails | null;
  /** Somebody else has saved the form meanwhile. */
  isOutdated: boolean;
  /** Somebody else has deleted what it was about. */
  isGone: boolean;
}

export const goneAs = (message: string): Refusal => ({
  message,
  fields: {},
  conflict: null,
  isOutdated: false,
  isGone: true,
});

export function refusalOf(error: unknown): Refusal {
  const { response } = error as FetchError;
  const told = (response?.data as { error?: Told } | undefined)?.error;
  const fields = (told?.details?.errors ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
  const details = told?.name === 'ConflictError' ? told.details : undefined;
  return {
    message: told?.message ?? '没有连上服务器，请检查网络后再试。',
    fields: Object.fromEntries(fields) as Refusal['fields'],
    conflict: details && 'documentId' in details ? (details as ConflictDetails) : null,
    isOutdated: details !== undefined && 'changed' in details,
    isGone: told?.name === 'NotFoundError',
  };
}

interface Told {
  name?: string;
  message?: string;
  details?: { errors?: { path: string[]; message: string }[] };
}

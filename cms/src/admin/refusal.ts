import type { FetchError } from '@strapi/strapi/admin';
import type { ConflictDetails } from './conflicts/store';

/** What was wrong with a request, by field where it was one of those. */
export interface Refusal {
  message: string;
  fields: Partial<Record<string, string>>;
  /** Where somebody else has written meanwhile. */
  conflict: ConflictDetails | null;
}

export function refusalOf(error: unknown): Refusal {
  const { response } = error as FetchError;
  const told = (response?.data as { error?: Told } | undefined)?.error;
  const fields = (told?.details?.errors ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
  return {
    message: told?.message ?? '没有连上服务器，请检查网络后再试。',
    fields: Object.fromEntries(fields) as Refusal['fields'],
    conflict: told?.name === 'ConflictError' ? (told.details as ConflictDetails) : null,
  };
}

interface Told {
  name?: string;
  message?: string;
  details?: { errors?: { path: string[]; message: string }[] };
}

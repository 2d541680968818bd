import type { Core } from '@strapi/strapi';
import type { Problem, Write } from '../../publication';

/** A document about to be stored. */
export interface Candidate {
  strapi: Core.Strapi;
  write: Write;
  /** All attributes as they will stand. */
  document: Readonly<Record<string, unknown>>;
}

export interface Finding extends Problem {
  /** Nothing is wrong, something is still missing: told when it is published, and not while a draft is saved. */
  incomplete?: boolean | undefined;
}

/** Names what is wrong with a document, or missing; may bring a value of the write into its proper form. */
export type Rule = (candidate: Candidate) => Finding[] | Promise<Finding[]>;

/** A text attribute; null when empty or absent. */
export function textOf(document: Candidate['document'], name: string): string | null {
  const value = document[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A number attribute; null when absent. */
export function numberOf(document: Candidate['document'], name: string): number | null {
  const value = document[name];
  return typeof value === 'number' ? value : null;
}

/** A component attribute's items, whether it holds one or several. */
export function valuesOf(document: Candidate['document'], name: string): Candidate['document'][] {
  const items: unknown[] = [document[name]].flat();
  return items.filter(
    (item): item is Candidate['document'] => typeof item === 'object' && item !== null,
  );
}

/** A moment in milliseconds; null when absent or unreadable, which Strapi itself reports. */
export function momentOf(document: Candidate['document'], name: string): number | null {
  const value = document[name];
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) {
    return null;
  }
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Whether another document of the type, draft or published, has this value already. */
export async function isTaken(
  { strapi, write }: Candidate,
  attribute: string,
  value: string,
): Promise<boolean> {
  const self = write.action === 'clone' ? undefined : write.documentId;
  const other = await strapi.db.query(write.uid).findOne({
    select: ['id'],
    where: { [attribute]: value, ...(self && { documentId: { $ne: self } }) },
  });
  return other !== null;
}

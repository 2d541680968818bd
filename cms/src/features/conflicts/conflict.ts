import { errors } from '@strapi/utils';
import { dayInChina, timeInChina } from '@township/rules/china-day';
import type { Content, Version } from '../versions';

interface ConflictDetails {
  documentId: string;
  /** The version that the write was made from. */
  base: number;
  /** The newest version. */
  seen: number;
  /** Who has written since, the newest first. */
  by: { name: string; kind: string; at: Date; action: string }[];
  /** Fields that both have written. */
  fields: string[];
  /** What the refused save would have left in them. */
  mine: Content;
}

/** An entry is not any more what it was when a write was made from it. */
class ConflictError extends errors.ApplicationError<'ConflictError', string, ConflictDetails> {
  constructor(message: string, details: ConflictDetails) {
    super(message, details);
    this.name = 'ConflictError';
  }
}

interface FormConflictDetails {
  /** Fields of the form. */
  changed: string[];
  /** Who changed something last, as far as the audit log knows. */
  by: { name: string; at: Date } | null;
}

/** A form is not any more what it was when it was opened. */
export class FormConflictError extends errors.ApplicationError<
  'ConflictError',
  string,
  FormConflictDetails
> {
  constructor(message: string, details: FormConflictDetails) {
    super(message, details);
    this.name = 'ConflictError';
  }
}

/** By the name of an error: Strapi answers each that it does not know with 400. */
export const STATUS: Readonly<Record<string, number>> = {
  ConflictError: 409,
  PreconditionRequiredError: 428,
};

class PreconditionRequiredError extends errors.ApplicationError<'PreconditionRequiredError'> {
  constructor() {
    super('保存时要说明是在哪一版上改的（If-Match）。请刷新页面，再改一次。');
    this.name = 'PreconditionRequiredError';
  }
}

/** @throws PreconditionRequiredError always */
export function refuseUnsaid(): never {
  throw new PreconditionRequiredError();
}

/**
 * @param since the versions after the write's base, the newest first
 * @throws ConflictError always
 */
export function refuseConflict(
  { base, documentId }: { base: number; documentId: string },
  since: Version[],
  question: { fields: string[]; mine: Content } = { fields: [], mine: {} },
): never {
  const { fields } = question;
  const mine = Object.fromEntries(fields.map((name) => [name, question.mine[name] ?? null]));
  const by = since.map(({ actor: { name, kind }, at, action }) => ({ name, kind, at, action }));
  const newest = since[0]!;
  const who = newest.actor.kind === 'person' ? newest.actor.name : '程序';
  const when = `${dayInChina(newest.at)} ${timeInChina(newest.at)}`;
  throw new ConflictError(
    `您打开以后，${who}在 ${when} 改过这一条。您这次写的还没有生效，请先核对。`,
    { documentId, base, seen: newest.id, by, fields, mine },
  );
}

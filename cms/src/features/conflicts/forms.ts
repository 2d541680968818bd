import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AuditAction } from '@township/rules/audit-actions';
import { dayInChina, timeInChina } from '@township/rules/china-day';
import { lastDone } from '../audit';
import type { Connection } from '../database';
import { FormConflictError, refuseUnsaid } from './conflict';

type Context = Parameters<Core.ControllerHandler>[0];

/** A form of what is no content and has no versions, as it would be opened now. */
export interface Form<Values extends object> {
  values: Values;
  /** Its fields by the names that people know. */
  labels: Readonly<Record<keyof Values & string, string>>;
  /** Of what it is in the audit log, and what its saves are called there. */
  subject: { type: string; id: number };
  saves: readonly AuditAction[];
}

/** As `ETag` would say it: a mark for each field, so that it can be told which of them have changed. */
export const formVersion = <Values extends object>({
  values,
  labels,
}: Pick<Form<Values>, 'values' | 'labels'>): string =>
  Object.keys(labels)
    .map((name) => markOf(Reflect.get(values, name)))
    .join('.');

const markOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 8);

/** The version that a form was opened at; null where nothing is said. @throws ValidationError */
export function openedAt(ctx: Context): string | null {
  const header = ctx.get('If-Match');
  if (header === '') return null;
  const [, version] = /^"([\w.]{1,200})"$/.exec(header) ?? [];
  if (version === undefined) throw new errors.ValidationError('If-Match 应是带引号的版本');
  return version;
}

/**
 * Refuses the save of a form in which somebody else has changed something since it was opened. Call it in the save's transaction, behind
 * the lock under which it is written.
 *
 * @param opened the version that it was opened at
 * @throws PreconditionRequiredError where none is said, ConflictError
 */
export async function refuseOutdated<Values extends object>(
  trx: Connection,
  form: Form<Values>,
  opened: string | null,
): Promise<void> {
  if (opened === null) return refuseUnsaid();
  const marks = opened.split('.');
  const now = formVersion(form).split('.');
  const names = Object.keys(form.labels) as (keyof Values & string)[];
  const changed = names.filter((_, index) => marks[index] !== now[index]);
  if (changed.length === 0) return;
  const last = await lastDone(trx, form.subject, form.saves);
  const who = last?.actorKind === 'person' ? last.actorName : '别人';
  const when = last ? ` ${dayInChina(last.at)} ${timeInChina(last.at)} ` : '';
  const what = changed.map((name) => form.labels[name]).join('、');
  throw new FormConflictError(
    `您打开以后，${who}${when && `在${when}`}改过：${what}。您填的还没有保存，请先核对。`,
    { changed, by: last && { name: who, at: last.at } },
  );
}

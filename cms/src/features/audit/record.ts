import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AuditAction } from '@township/rules/audit-actions';
import type { AuditDetails } from '@township/rules/audit-row';
import { auditText } from '@township/rules/audit-text';
import { beforeCommit, lockUntilCommit } from '../database';
import { currentActor, senderOf, type Actor } from '../publication';
import { auditTable } from './audit-table';
import { groupOf, NOWHERE, originOf, type RequestContext } from './origin';

/** What something was done to, by the name that it had then. */
export interface Subject {
  /** A model's uid, or `webhook`. */
  type: string;
  id: string | number | null;
  label: string;
}

export interface Done {
  action: AuditAction;
  subject?: Subject | null;
  details?: AuditDetails;
  /** Who is at work here, unless told. */
  actor?: Actor;
  /** The request; the one that is being answered, unless told. */
  ctx?: RequestContext;
  /** Of readers neither address nor device is kept. */
  ofReader?: boolean;
}

type Known = Done & { actor: Actor };

const LONGEST = 255;

/**
 * Writes down what was done, at the end of the open transaction: both are kept, or neither. Without an open one, in one of its own.
 *
 * @throws when it cannot be written: the transaction is rolled back
 */
export async function audit(strapi: Core.Strapi, done: Done): Promise<void> {
  const actor = done.actor ?? (done.ctx ? senderOf(done.ctx.state) : currentActor(strapi));
  const { ctx = strapi.requestContext.get() } = done;
  await beforeCommit(strapi, 'audit', randomUUID(), () => append(strapi, { ...done, actor, ctx }));
}

/**
 * Writes rows at once, behind the last one. One transaction at a time holds the end of the log, until it has committed: call it before the
 * commit alone.
 */
export async function append(strapi: Core.Strapi, ...all: Known[]): Promise<void> {
  await lockUntilCommit(strapi, 'audit');
  await strapi.db.transaction(async ({ trx }) => {
    for (const { action, subject, details, actor, ctx, ofReader } of all) {
      const origin = ctx ? originOf(strapi, ctx) : NOWHERE;
      await auditTable.append(trx, {
        action,
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: auditText(actor.name, LONGEST),
        subjectType: subject?.type ?? null,
        subjectId: subject?.id == null ? null : auditText(String(subject.id), LONGEST),
        subjectLabel: subject ? auditText(subject.label, LONGEST) : null,
        ...origin,
        ...(ofReader && { ip: null, agent: null }),
        groupId: groupOf(ctx ?? trx),
        details: JSON.stringify(details ?? {}),
      });
    }
  });
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { can, extentOf, type StaffAction, type StaffSubject } from '@township/rules/staff';
import { onWrite, type Write, type WriteAction } from '../publication';
import { belongingOf, entryToJudge, kindOf } from './belonging';
import { fillOwn, refuseOthers } from './own-writes';
import { currentStaff, type StaffMember } from './staff';

const ACTIONS: Readonly<Record<WriteAction, StaffAction>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  publish: 'publish',
  unpublish: 'publish',
  delete: 'delete',
};

const NOT_ALLOWED = '您的角色不能做这件事。';
const NOT_YOURS = '这条内容不属于您的村或科室，您不能改动。';
const NO_LONGER_YOURS =
  '内容必须属于您的村或科室：请在“相关村庄”“所在村”或“承办科室”里选上您自己的。';

/**
 * Holds every write that somebody of the staff causes against the table, whatever door it came by: the entry as it is, and as it will
 * be. What the portal writes down by itself while it follows them is nobody's to be asked about.
 */
export function enforceStaffRules(strapi: Core.Strapi): void {
  onWrite(strapi, {
    async prepare(write) {
      const asked = await askedOf(strapi, write);
      if (asked?.isOwnOnly && write.action === 'create') fillOwn(write, asked.person);
    },
    async check(write) {
      const asked = await askedOf(strapi, write);
      if (!asked) return [];
      const { person, action, kind } = asked;
      if (!can(person, action, kind)) throw new errors.PolicyError(NOT_ALLOWED);
      if (!asked.isOwnOnly) return [];
      if (write.documentId) await judge(strapi, asked, write.uid, write.documentId, NOT_YOURS);
      await refuseOthers(strapi, write, person);
      return [];
    },
    async follow(change) {
      const asked = await askedOf(strapi, change);
      if (!asked?.isOwnOnly || change.action === 'delete') return;
      await judge(strapi, asked, change.uid, change.documentId, NO_LONGER_YOURS);
    },
  });
}

interface Asked {
  person: StaffMember;
  action: StaffAction;
  kind: StaffSubject;
  /** Whether the person may do it to some entries alone. */
  isOwnOnly: boolean;
}

/** Null where nobody of the staff is asked about. */
async function askedOf(
  strapi: Core.Strapi,
  { uid, action: done }: Pick<Write, 'uid' | 'action'>,
): Promise<Asked | null> {
  const kind = kindOf(uid);
  const person = kind && (await currentStaff(strapi));
  if (!kind || !person) return null;
  const action = ACTIONS[done];
  return { person, action, kind, isOwnOnly: extentOf(person, action, kind) === 'own' };
}

async function judge(
  strapi: Core.Strapi,
  { person, action, kind }: Asked,
  uid: Write['uid'],
  documentId: string,
  refusal: string,
): Promise<void> {
  const entry = await entryToJudge(strapi, uid, documentId);
  if (entry && !can(person, action, { kind, ...belongingOf(uid, entry) })) {
    throw new errors.PolicyError(refusal);
  }
}

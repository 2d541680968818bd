import type { Staff, StaffRole } from '../staff';

/** Somebody as the rows name them. */
export interface PersonRef {
  /** Of the CMS's account. */
  id: number;
  name: string;
}

/** 请假代签: somebody signs in another's place, for one role, from the first day to the last. */
export interface Delegation {
  /** As they are now: whoever has lost the role has nothing to hand on. */
  from: PersonRef & Pick<Staff, 'roles'>;
  to: number;
  role: StaffRole;
  /** `YYYY-MM-DD` in China; the last one is part of it. */
  firstDay: string;
  lastDay: string;
}

/** Who acts. `scheduler` is the job that publishes what is due: it has no roles. */
export interface Actor extends PersonRef, Staff {
  kind: 'staff' | 'scheduler';
  delegations: readonly Delegation[];
  /** 手机签批: who sent the link by which somebody without an account acts; absent for those who have one. */
  sentBy?: PersonRef;
}

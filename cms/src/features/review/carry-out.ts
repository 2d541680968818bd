import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Round } from '@township/rules/review/round';
import type { Write } from '../publication';
import { addJobs, type NewJob } from '../runtime';
import { withdraw } from '../withdrawal';
import { PUBLISH_DUE, WITHDRAW_DUE, type Due } from './due';
import { matterOf } from './matter';
import type { ReviewKey } from './standing';

/** The write that a decision was made for. */
interface Decided {
  matter: string;
  action: Write['action'];
}

const decided = new AsyncLocalStorage<Decided>();

/** Whether a write is what has just been decided. */
export const isDecided = ({ uid, documentId, action }: Write): boolean => {
  const allowed = decided.getStore();
  return (
    documentId !== undefined &&
    allowed?.action === action &&
    allowed.matter === matterOf({ uid, documentId })
  );
};

/** Whether anything has just been decided of an entry: taking back changes it where it stands. */
export const isDecidedIn = (key: ReviewKey): boolean =>
  decided.getStore()?.matter === matterOf(key);

type Timed = Pick<Due, 'at' | 'contentHash'>;

/** Does what follows from the last row of a round; part of the transaction that decided it. */
export async function carryOut(
  strapi: Core.Strapi,
  key: ReviewKey,
  { number, attempts }: Round,
): Promise<void> {
  const { event, at, number: attempt } = attempts.at(-1)!;
  const { uid, documentId } = key;
  const jobAt = ({ at, contentHash }: Timed): NewJob => {
    const data: Due = { uid, documentId, at, contentHash };
    // Another row that sets a time is another job, also of the same time.
    return { key: `${documentId} ${number} ${attempt}`, due: new Date(at), data };
  };
  const write = (action: Write['action'], does: () => Promise<unknown>) =>
    decided.run({ matter: matterOf(key), action }, does);
  if (event.kind === 'publish' || event.kind === 'emergency-publish') {
    await write('publish', () => strapi.documents(uid).publish({ documentId }));
  }
  if (event.kind === 'withdraw') {
    const { as: kind, reason, leadsTo } = event;
    const replacedBy = leadsTo[0] ?? null;
    await write('unpublish', () =>
      withdraw(strapi, uid, documentId, { kind, reason, replacedBy, at: new Date(at) }),
    );
  }
  if (event.kind === 'schedule') {
    await addJobs(strapi, PUBLISH_DUE, [jobAt(event)]);
  }
  if (event.kind === 'schedule-withdrawal') {
    await addJobs(strapi, WITHDRAW_DUE, [jobAt(event)]);
  }
}

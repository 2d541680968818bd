import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Round } from '@township/rules/review/round';
import type { Write } from '../publication';
import { addJobs } from '../runtime';
import { withdraw } from '../withdrawal';
import { PUBLISH_DUE } from './job-name';
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

/** Does what follows from the last row of a round; part of the transaction that decided it. */
export async function carryOut(
  strapi: Core.Strapi,
  key: ReviewKey,
  { number, attempts }: Round,
): Promise<void> {
  const { event, at, number: attempt } = attempts.at(-1)!;
  const { uid, documentId } = key;
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
    const due = new Date(event.at);
    const data = { uid, documentId, round: number, attempt };
    const jobKey = `${documentId} ${number} ${attempt}`;
    await addJobs(strapi, PUBLISH_DUE, [{ key: jobKey, due, data }]);
  }
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ReviewEvent, RoundState } from '@township/rules/review/round';
import { audit } from '../audit';
import { databaseMoment, type JobKind } from '../runtime';
import { act } from './act';
import { PUBLISH_DUE, WITHDRAW_DUE, type Due } from './due';
import { tellByMail } from './letters';
import { SCHEDULER } from './people';
import { titleOf } from './signed';
import { standingOf, type ReviewKey } from './standing';
import { statesTable } from './states-table';

/** What is later than this waits for somebody to decide: it was due while no CMS ran, or before a backup was put back. */
const LATEST_MS = 60 * 60_000;

/** Of what is no decision; the log has the rest. */
const OUT_OF_ORDER = '系统暂时出错，正在自动再试；一直不成的话，请找管理员';

/** What is done at a time. */
interface Timed {
  /** On the home page: 定时发布 */
  label: string;
  /** What to do now; null where the time was cancelled, changed, or done already. */
  eventAt(state: RoundState, due: Due): ReviewEvent | null;
}

const PUBLISHING: Timed = {
  label: '定时发布',
  eventAt: ({ stage, scheduledAt, contentHash }, due) =>
    stage === 'scheduled' && scheduledAt === due.at && contentHash === due.contentHash
      ? { kind: 'publish', contentHash }
      : null,
};

const WITHDRAWING: Timed = {
  label: '定时撤稿',
  eventAt: ({ withdrawal }, due) => {
    if (withdrawal?.at !== due.at || withdrawal.contentHash !== due.contentHash) return null;
    const { contentHash, as, reason, leadsTo } = withdrawal;
    return { kind: 'withdraw', contentHash, as, reason, leadsTo };
  },
};

export const scheduledKinds = (strapi: Core.Strapi): JobKind[] => [
  new DoDue(strapi, PUBLISH_DUE, PUBLISHING),
  new DoDue(strapi, WITHDRAW_DUE, WITHDRAWING),
];

/** Does what is due: once, whatever becomes of clocks, processes and looks, and says why where it is not done. */
class DoDue implements JobKind {
  constructor(
    private readonly strapi: Core.Strapi,
    readonly name: string,
    private readonly timed: Timed,
  ) {}

  async run(data: unknown): Promise<void> {
    const { strapi, timed } = this;
    const due = data as Due;
    const key = keyOf(due);
    await strapi.db.transaction(async ({ trx }) => {
      const now = await databaseMoment(strapi, trx);
      const standing = await standingOf(strapi, trx, key, now);
      const event = standing && timed.eventAt(standing.state, due);
      if (!event) return;
      if (now.getTime() - due.at <= LATEST_MS) return act(strapi, key, event, SCHEDULER);
      // What was tried in time has said why it was not done.
      const { failure } = (await statesTable.find(trx, key)) ?? {};
      const late = `${timed.label}的时间到了，门户那时没有运行，现在已经晚了一小时以上：请取消定时，再决定怎么办`;
      if (!failure) await tell(strapi, key, late);
    });
  }

  async failed(data: unknown, error: unknown): Promise<void> {
    const words = error instanceof errors.ApplicationError ? error.message : OUT_OF_ORDER;
    await tell(this.strapi, keyOf(data as Due), `${this.timed.label}没有成功：${words}`);
  }
}

const keyOf = ({ uid, documentId }: Due): ReviewKey => ({ uid, documentId });

/** On the home page of whoever may decide, and in the log. */
async function tell(strapi: Core.Strapi, key: ReviewKey, failure: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const now = await databaseMoment(strapi, trx);
    const standing = await standingOf(strapi, trx, key, now);
    const known = await statesTable.find(trx, key);
    if (!standing || known?.failure === failure) return;
    await statesTable.fail(trx, key, failure);
    const title = titleOf(standing.signed);
    const subject = { type: key.uid, id: key.documentId, label: title };
    await audit(strapi, { action: 'review.failed', subject, details: { reason: failure } });
    const after = { round: standing.round, failure };
    await tellByMail(strapi, { key, title, before: null, after }, now);
  });
}

import type { Core, UID } from '@strapi/strapi';
import { audit } from '../audit';
import { databaseMoment, type JobKind } from '../runtime';
import { act } from './act';
import { PUBLISH_DUE } from './job-name';
import { SCHEDULER } from './people';
import { standingOf } from './standing';
import { statesTable } from './states-table';

interface Due {
  uid: UID.ContentType;
  documentId: string;
  round: number;
  /** Of the row that set the time: another time is another row. */
  attempt: number;
}

/** What is later than this waits for somebody to decide: it was due while no CMS ran, or before a backup was put back. */
const LATEST_MS = 60 * 60_000;

const TOO_LATE =
  '到定时发布的时间时门户没有运行，现在已经晚了一小时以上：请取消定时，再决定要不要发布';

/** Publishes what is due: once, whatever becomes of clocks, processes and looks, and says why where it does not. */
export class PublishDue implements JobKind {
  readonly name = PUBLISH_DUE;

  constructor(private readonly strapi: Core.Strapi) {}

  async run(data: unknown): Promise<void> {
    const { strapi } = this;
    const { uid, documentId, round: number, attempt } = data as Due;
    const key = { uid, documentId };
    await strapi.db.transaction(async ({ trx }) => {
      const now = await databaseMoment(strapi);
      const standing = await standingOf(strapi, trx, key, now);
      if (!standing || standing.round.number !== number) return;
      const { stage, scheduledAt, contentHash } = standing.state;
      const set = standing.round.attempts.findLast(({ event }) => event.kind === 'schedule');
      if (stage !== 'scheduled' || scheduledAt === null || set?.number !== attempt) return;
      if (now.getTime() - scheduledAt > LATEST_MS) return tell(strapi, key, TOO_LATE);
      await act(strapi, key, { kind: 'publish', contentHash }, SCHEDULER);
    });
  }

  async failed(data: unknown, error: unknown): Promise<void> {
    const { uid, documentId } = data as Due;
    const words = error instanceof Error ? error.message : String(error);
    await tell(this.strapi, { uid, documentId }, `定时发布没有成功：${words}`);
  }
}

/** On the home page of whoever may publish, and in the log. */
async function tell(
  strapi: Core.Strapi,
  key: Pick<Due, 'uid' | 'documentId'>,
  failure: string,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const known = await statesTable.find(trx, key);
    if (known?.failure === failure) return;
    await statesTable.fail(trx, key, failure);
    const subject = { type: key.uid, id: key.documentId, label: key.documentId };
    await audit(strapi, { action: 'review.failed', subject, details: { reason: failure } });
  });
}

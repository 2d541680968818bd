import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { auditChanges } from '@township/rules/audit-changes';
import { audit, type Done } from '../audit';
import { countChanges, cursorBefore, newestSequence, sequenceBefore } from '../changes';
import { destinationsTable, seal, type Destination } from '../delivery';
import { databaseMoment } from '../runtime';
import { attemptsTable, type Attempt, type LoggedAttempt } from './attempts-table';
import { attemptOf, deliver } from './deliver';
import { addDestination, destinationsOf, removeDestination } from './destination';
import { testMessage } from './message';
import { nextFor } from './next';
import type { Range } from './check';
import { newSecret } from './secrets';
import { CLAIM_MS } from './webhook-channel';
import {
  webhooksTable,
  type Webhook,
  type WebhookInput,
  type WebhookState,
} from './webhooks-table';

/** How long the secret before goes on signing beside a new one. */
const FORMER_SECRET_MS = 24 * 60 * 60_000;
const ATTEMPTS_A_PAGE = 50;

/** A webhook as the admin shows it: everything but its secrets. */
export interface ToldWebhook extends WebhookInput {
  id: number;
  state: WebhookState;
  /** Until when the secret before signs, too; null when none does. */
  formerUntil: Date | null;
  isReplaying: boolean;
  /** Changes that it has still to be told of. */
  waiting: number;
  /** Attempts in a row that failed. */
  failures: number;
  nextAttemptAt: Date | null;
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
  /** What it is told next, while that fails: `webhook-id`, type, and number of the change. */
  stuck: { message: string; event: string; sequence: number | null } | null;
}

/** What administrators do with webhooks. Of one that is there no more, each answers null. */
export class Webhooks {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly changed: () => void,
  ) {}

  async list(): Promise<ToldWebhook[]> {
    const { connection } = this.strapi.db;
    const destinations = await destinationsOf(connection);
    const now = await databaseMoment(this.strapi);
    const told = [];
    for (const webhook of await webhooksTable.all(connection)) {
      const destination = destinations.get(webhook.id);
      if (destination) told.push(await this.tell(webhook, destination, now));
    }
    return told;
  }

  async find(id: number): Promise<ToldWebhook | null> {
    const found = await this.both(id);
    return found && this.tell(found.webhook, found.destination, await databaseMoment(this.strapi));
  }

  /** @returns the secret, which nobody is told again */
  async create(input: WebhookInput): Promise<{ id: number; secret: string }> {
    const secret = newSecret();
    const now = await databaseMoment(this.strapi);
    const { id } = await this.strapi.db.transaction(async ({ trx }) => {
      const sealed = seal(this.strapi, secret);
      const webhook = await webhooksTable.add(trx, { ...input, secret: sealed }, now);
      await addDestination(this.strapi, trx, webhook);
      await this.tellAudit('webhook.create', webhook, {});
      return webhook;
    });
    this.changed();
    return { id, secret };
  }

  /** One that is switched on goes on where it stood, at once. */
  async change(id: number, input: WebhookInput, on: boolean): Promise<true | null> {
    const found = await this.both(id);
    if (!found) return null;
    const { webhook, destination } = found;
    const state = on ? 'on' : webhook.state === 'on' ? 'off' : webhook.state;
    await this.strapi.db.transaction(async ({ trx }) => {
      await webhooksTable.change(trx, id, { ...input, state });
      await this.tellAudit('webhook.update', { ...webhook, ...input, state }, webhook);
      const isOther = webhook.address !== input.address || webhook.state !== state;
      if (isOther) await destinationsTable.hurry(trx, destination.id, { afresh: true });
    });
    this.changed();
    return true;
  }

  async remove(id: number): Promise<true | null> {
    const found = await this.both(id);
    if (!found) return null;
    await this.strapi.db.transaction(async ({ trx }) => {
      await webhooksTable.remove(trx, id);
      await removeDestination(trx, found.webhook);
      await this.tellAudit('webhook.delete', found.webhook);
    });
    this.changed();
    return true;
  }

  /** @returns the new secret, which nobody is told again; the one before signs beside it for a day */
  async rotate(id: number): Promise<{ secret: string } | null> {
    const { connection } = this.strapi.db;
    const webhook = await webhooksTable.find(connection, id);
    if (!webhook) return null;
    const secret = newSecret();
    const until = (await databaseMoment(this.strapi)).getTime() + FORMER_SECRET_MS;
    await this.strapi.db.transaction(async ({ trx }) => {
      await webhooksTable.rotate(trx, id, seal(this.strapi, secret), until);
      await this.tellAudit('webhook.secret', webhook);
    });
    return { secret };
  }

  /** Sends an event of the type `test` at once, whatever the webhook's state. */
  async test(id: number): Promise<Attempt | null> {
    const { connection } = this.strapi.db;
    const webhook = await webhooksTable.find(connection, id);
    if (!webhook) return null;
    const now = await databaseMoment(this.strapi);
    const message = testMessage(webhook, randomUUID(), now);
    const attempt = attemptOf(
      message,
      await deliver(this.strapi, webhook, message, { now }),
      now,
      1,
    );
    await this.strapi.db.transaction(async ({ trx }) => {
      if (await webhooksTable.lock(trx, id)) await attemptsTable.add(trx, id, attempt);
    });
    return attempt;
  }

  /** What waits for its next attempt is tried at once. */
  async retry(id: number): Promise<true | null> {
    const found = await this.both(id);
    if (!found) return null;
    await destinationsTable.hurry(this.strapi.db.connection, found.destination.id, {
      afresh: false,
    });
    this.changed();
    return true;
  }

  /**
   * Passes over the message that fails, so that the next one gets its turn.
   *
   * @returns whether that was what is next, and nobody was sending it just then
   */
  async skip(id: number, message: string): Promise<boolean | null> {
    const found = await this.both(id);
    if (!found) return null;
    const { connection } = this.strapi.db;
    const claim = { owner: `skip/${randomUUID()}`, ms: CLAIM_MS };
    const now = await databaseMoment(this.strapi);
    const claimed = await destinationsTable.claim(connection, found.destination.id, claim, now);
    if (!claimed) return false;
    try {
      const next = await nextFor(this.strapi, found.webhook, claimed, now);
      if (next?.message?.id !== message) return false;
      await this.strapi.db.transaction(async ({ trx }) => {
        await webhooksTable.lock(trx, id);
        await destinationsTable.passed(trx, claimed, claim, now, next.progress);
        await this.tellAudit('webhook.skip', found.webhook);
        if (next.replay) {
          await webhooksTable.moveReplay(trx, id, next.replay.from, next.replay.cursor);
        }
      });
      return true;
    } finally {
      await destinationsTable.release(connection, found.destination.id, claim);
      this.changed();
    }
  }

  /** Sends what was logged in a range again, each by its own `webhook-id`, before anything new. */
  async replay(id: number, { from, until }: Range): Promise<true | null> {
    const found = await this.both(id);
    if (!found) return null;
    const cursor = await cursorBefore(this.strapi, from);
    const last =
      until === undefined
        ? await newestSequence(this.strapi)
        : typeof until === 'number'
          ? until
          : await sequenceBefore(this.strapi, new Date(until.getTime() + 1));
    await this.strapi.db.transaction(async ({ trx }) => {
      await webhooksTable.replay(trx, id, { cursor, until: last });
      await this.tellAudit('webhook.replay', found.webhook);
      await destinationsTable.hurry(trx, found.destination.id, { afresh: true });
    });
    this.changed();
    return true;
  }

  async attempts(id: number, before: number | null): Promise<LoggedAttempt[] | null> {
    const { connection } = this.strapi.db;
    if (!(await webhooksTable.find(connection, id))) return null;
    return attemptsTable.page(connection, id, ATTEMPTS_A_PAGE, before);
  }

  /** @param before what it was, where it has become another */
  private async tellAudit(
    action: Done['action'],
    webhook: Webhook,
    before?: Partial<Webhook>,
  ): Promise<void> {
    const { id, name } = webhook;
    const subject = { type: 'webhook', id, label: name };
    const told = ({ name, address, types, state }: Partial<Webhook>) => ({
      name,
      address,
      types,
      state,
    });
    const { changes } = auditChanges(told(before ?? webhook), told(webhook));
    await audit(this.strapi, { action, subject, details: changes.length > 0 ? { changes } : {} });
  }

  private async both(id: number): Promise<{ webhook: Webhook; destination: Destination } | null> {
    const { connection } = this.strapi.db;
    const webhook = await webhooksTable.find(connection, id);
    const destination = (await destinationsOf(connection)).get(id);
    return webhook && destination ? { webhook, destination } : null;
  }

  private async tell(webhook: Webhook, destination: Destination, now: Date): Promise<ToldWebhook> {
    const { id, name, address, types, state, former, replay } = webhook;
    const { failures, nextAttemptAt, lastSuccessAt, lastFailureAt, lastFailure } = destination;
    const next = failures > 0 ? await nextFor(this.strapi, webhook, destination, now) : null;
    const stuck = next?.message ?? null;
    return {
      id,
      name,
      address,
      types,
      state,
      formerUntil: former && former.until > now.getTime() ? new Date(former.until) : null,
      isReplaying: replay !== null,
      waiting: await countChanges(this.strapi, destination.cursor, types),
      failures,
      nextAttemptAt: state === 'on' && nextAttemptAt > 0 ? new Date(nextAttemptAt) : null,
      lastSuccessAt,
      lastFailureAt,
      lastFailure,
      stuck: stuck && { message: stuck.id, event: stuck.event.type, sequence: stuck.sequence },
    };
  }
}

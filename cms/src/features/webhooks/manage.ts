import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { auditChanges } from '@township/rules/audit-changes';
import { audit, type Done } from '../audit';
import { formVersion, refuseOutdated } from '../conflicts';
import type { Connection } from '../database';
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
  /** Of the form: what is saved says from which one it was made. */
  version: string;
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

interface Both {
  webhook: Webhook;
  destination: Destination;
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

  /**
   * @param opened the version of the form, as it was told
   * @returns the form as it is opened next
   * @throws ConflictError where somebody else has changed something since
   */
  async change(
    id: number,
    input: WebhookInput,
    opened: string | null,
  ): Promise<(WebhookInput & { version: string }) | null> {
    return this.alone(id, async (trx, { webhook, destination }) => {
      await refuseOutdated(trx, formOf(webhook), opened);
      await webhooksTable.change(trx, id, input);
      await this.tellAudit('webhook.update', { ...webhook, ...input }, webhook);
      const isOther = webhook.address !== input.address;
      if (isOther) await destinationsTable.hurry(trx, destination.id, { afresh: true });
      return { ...input, version: formVersion(formOf({ ...webhook, ...input })) };
    });
  }

  /** One that is switched on goes on where it stood, at once. */
  async switch(id: number, on: boolean): Promise<true | null> {
    return this.alone<true>(id, async (trx, { webhook, destination }) => {
      const state = on ? 'on' : webhook.state === 'on' ? 'off' : webhook.state;
      if (state === webhook.state) return true;
      await webhooksTable.switch(trx, id, state);
      await this.tellAudit(on ? 'webhook.resume' : 'webhook.pause', { ...webhook, state }, webhook);
      await destinationsTable.hurry(trx, destination.id, { afresh: true });
      return true;
    });
  }

  async remove(id: number): Promise<true | null> {
    return this.alone<true>(id, async (trx, { webhook }) => {
      await webhooksTable.remove(trx, id);
      await removeDestination(trx, webhook);
      await this.tellAudit('webhook.delete', webhook);
      return true;
    });
  }

  /**
   * The secret before signs beside the new one for a day, and the one before that no more: of two who renew at once the second would
   * silence the one that the receiver has.
   *
   * @param seen until when a former secret signs, as whoever asks was told
   * @returns the new secret, which nobody is told again; false where it was renewed since they looked
   */
  async rotate(id: number, seen: Date | null): Promise<{ secret: string } | false | null> {
    const secret = newSecret();
    const now = await databaseMoment(this.strapi);
    return this.alone(id, async (trx, { webhook }) => {
      if (formerUntil(webhook, now)?.getTime() !== seen?.getTime()) return false;
      const until = now.getTime() + FORMER_SECRET_MS;
      await webhooksTable.rotate(trx, id, seal(this.strapi, secret), until);
      await this.tellAudit('webhook.secret', webhook);
      return { secret };
    });
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

  /**
   * Sends what was logged in a range again, each by its own `webhook-id`, before anything new.
   *
   * @param instead whether it may take the place of a replay that is not over
   * @returns false where it may not, and one is under way
   */
  async replay(id: number, { from, until }: Range, instead: boolean): Promise<boolean | null> {
    const cursor = await cursorBefore(this.strapi, from);
    const last =
      until === undefined
        ? await newestSequence(this.strapi)
        : typeof until === 'number'
          ? until
          : await sequenceBefore(this.strapi, new Date(until.getTime() + 1));
    return this.alone(id, async (trx, { webhook, destination }) => {
      if (webhook.replay && !instead) return false;
      await webhooksTable.replay(trx, id, { cursor, until: last });
      await this.tellAudit('webhook.replay', webhook);
      await destinationsTable.hurry(trx, destination.id, { afresh: true });
      return true;
    });
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

  /** Changes a webhook that nobody else changes meanwhile, and has the relays look at it. */
  private async alone<T>(
    id: number,
    work: (trx: Connection, found: Both) => Promise<T>,
  ): Promise<T | null> {
    const done = await this.strapi.db.transaction(async ({ trx }) => {
      // Whoever comes second finds what the first has left, if anything.
      const found = (await webhooksTable.lock(trx, id)) ? await this.both(id, trx) : null;
      return found && work(trx, found);
    });
    if (done) this.changed();
    return done;
  }

  private async both(id: number, connection = this.strapi.db.connection): Promise<Both | null> {
    const webhook = await webhooksTable.find(connection, id);
    const destination = (await destinationsOf(connection)).get(id);
    return webhook && destination ? { webhook, destination } : null;
  }

  private async tell(webhook: Webhook, destination: Destination, now: Date): Promise<ToldWebhook> {
    const { id, name, address, types, state, replay } = webhook;
    const { failures, nextAttemptAt, lastSuccessAt, lastFailureAt, lastFailure } = destination;
    const next = failures > 0 ? await nextFor(this.strapi, webhook, destination, now) : null;
    const stuck = next?.message ?? null;
    return {
      id,
      name,
      address,
      types,
      version: formVersion(formOf(webhook)),
      state,
      formerUntil: formerUntil(webhook, now),
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

const LABELS = { name: '名称', address: '发给', types: '通知的内容' };

const formOf = ({ id, name, address, types }: Webhook) => ({
  values: { name, address, types },
  labels: LABELS,
  subject: { type: 'webhook', id },
  saves: ['webhook.update'] as const,
});

const formerUntil = ({ former }: Webhook, now: Date): Date | null =>
  former && former.until > now.getTime() ? new Date(former.until) : null;

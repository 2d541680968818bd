import type { Core } from '@strapi/strapi';
import type { Transporter } from 'nodemailer';
import { databaseMoment } from '../runtime';
import { outboxTable, type Claimed } from './outbox-table';
import { createPost, post } from './post';

const LOOK_EVERY_MS = 5_000;
/** Longer than one letter can take. */
const LEASE_MS = 2 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** About a day and a half: whatever it told of is on the home page all the while. */
const MOST_ATTEMPTS = 40;

/** Sends what waits, one after the other. Any number of processes may, on one database. */
export class MailSender {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private readonly transport: Transporter;

  constructor(private readonly strapi: Core.Strapi) {
    this.transport = createPost(strapi);
  }

  start(): void {
    this.running = this.sendAll().then(() => {
      if (!this.isStopped) this.timer = setTimeout(() => this.start(), LOOK_EVERY_MS).unref();
    });
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
    this.transport.close();
  }

  private async sendAll(): Promise<void> {
    try {
      let letter: Claimed | null;
      while (!this.isStopped && (letter = await this.claim())) await this.send(letter);
    } catch (error) {
      this.strapi.log.error(`[mail] 没有读到待发的邮件，稍后再看：${String(error)}`);
    }
  }

  private async claim(): Promise<Claimed | null> {
    return this.strapi.db.transaction(async ({ trx }) => {
      const now = await databaseMoment(this.strapi, trx);
      return outboxTable.claim(trx, now, new Date(now.getTime() + LEASE_MS));
    });
  }

  /** Outside any transaction: a slow server keeps nobody waiting. */
  private async send(letter: Claimed): Promise<void> {
    const { strapi, transport } = this;
    const { connection } = strapi.db;
    try {
      await post(strapi, transport, letter);
      await outboxTable.remove(connection, letter.id);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (letter.attempts >= MOST_ATTEMPTS) {
        strapi.log.error(`[mail] “${letter.subject}”没有发出，不再试：${words}`);
        return outboxTable.remove(connection, letter.id);
      }
      strapi.log.warn(`[mail] “${letter.subject}”没有发出，稍后再试：${words}`);
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (letter.attempts - 1));
      const now = await databaseMoment(strapi);
      await outboxTable.postpone(connection, letter.id, new Date(now.getTime() + wait), words);
    }
  }
}

import type { Core } from '@strapi/strapi';
import { databaseMoment } from '../runtime';
import { outboxTable, type Letter } from './outbox-table';
import { isMailSet } from './post';
import { MailSender } from './sender';

type Context = { strapi: Core.Strapi };

export { isMailSet } from './post';
export type { Letter } from './outbox-table';

const senders = new WeakMap<Core.Strapi, MailSender>();

/** Has letters sent once what they tell of is committed, as part of the transaction it is called in; none where no server is set. */
export async function sendLetters(strapi: Core.Strapi, letters: readonly Letter[]): Promise<void> {
  if (!isMailSet(strapi)) return;
  await strapi.db.transaction(async ({ trx }) => {
    await outboxTable.add(trx, letters, await databaseMoment(strapi, trx));
  });
}

/** Makes the table; part of a boot, which one process at a time does. */
export async function installMail({ strapi }: Context): Promise<void> {
  await outboxTable.install(strapi.db.connection);
}

export function startMail({ strapi }: Context): void {
  if (!isMailSet(strapi)) return;
  const sender = new MailSender(strapi);
  senders.set(strapi, sender);
  sender.start();
}

export async function stopMail({ strapi }: Context): Promise<void> {
  await senders.get(strapi)?.stop();
  senders.delete(strapi);
}

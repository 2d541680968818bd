import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { audit } from '../audit';
import { lockUntilCommit, type Connection } from '../database';
import { matterOf, standingOf, type ReviewKey, type Standing } from '../review';
import { databaseMoment } from '../runtime';
import { signingLinksTable, type SigningLink } from './links-table';
import { isAlive } from './look';
import { subjectOf } from './subject';

/** Takes back those of an entry's links that something could still come of; part of the caller's transaction. @returns how many */
export async function revokeOpen(
  strapi: Core.Strapi,
  trx: Connection,
  { key, signed }: Standing,
  now: Date,
  isMeant: (link: SigningLink) => boolean,
): Promise<number> {
  const all = await signingLinksTable.of(trx, key);
  const open = all.filter((link) => isAlive(link, now) && isMeant(link));
  await signingLinksTable.revoke(
    trx,
    open.map(({ id }) => id),
    now,
  );
  for (const { signer, stepName, issuer } of open) {
    await audit(strapi, {
      action: 'review.link-revoke',
      subject: subjectOf(key, signed),
      details: { said: { 签批人: signer.name, 哪一级: stepName, 发链接的人: issuer.name } },
    });
  }
  return open.length;
}

/** Takes a link back, for whoever may send one. @throws NotFoundError; ApplicationError where nothing can come of it any more */
export async function revoke(strapi: Core.Strapi, key: ReviewKey, id: number): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(strapi, 'review', [matterOf(key)]);
    const now = await databaseMoment(strapi, trx);
    const all = await signingLinksTable.of(trx, key);
    const standing = await standingOf(strapi, trx, key, now);
    if (!standing || !all.some((link) => link.id === id)) {
      throw new errors.NotFoundError('没有这个手机签批链接');
    }
    const revoked = await revokeOpen(strapi, trx, standing, now, (link) => link.id === id);
    if (revoked === 0) throw new errors.ApplicationError('这个链接已经用过或失效，不用撤销');
  });
}

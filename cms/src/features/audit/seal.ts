import type { Core } from '@strapi/strapi';
import { canonicalAnchor, GENESIS, type Anchor } from '@township/rules/audit-chain';
import { auditKeptSince } from '@township/rules/audit-kept';
import { dayInChina, endOfDay, startOfDay } from '@township/rules/china-day';
import { beforeCommit, lockUntilCommit } from '../database';
import { addJobs, presentMoment, type JobKind } from '../runtime';
import { anchorsTable } from './anchors-table';
import { auditTable, sha256 } from './audit-table';
import { audit } from './record';

/**
 * Makes the anchors of the days that are over and have none; days on which nothing was written have none either.
 *
 * @returns those that were made
 */
export async function sealDays(strapi: Core.Strapi, now: Date): Promise<Anchor[]> {
  const today = startOfDay(dayInChina(now));
  return await strapi.db.transaction(async ({ trx }) => {
    await lockUntilCommit(strapi, 'audit');
    const made: Anchor[] = [];
    let before = await anchorsTable.newest(trx);
    for (;;) {
      const first = await auditTable.earliest(trx, before?.lastId ?? 0, today);
      if (!first) return made;
      const day = dayInChina(first);
      const last = await auditTable.lastBefore(trx, endOfDay(day));
      if (!last) return made;
      const anchor = {
        day,
        lastId: last.id,
        count: last.id - (before?.lastId ?? 0),
        lastHash: last.hash,
        prevRoot: before?.root ?? GENESIS,
      };
      before = { ...anchor, root: sha256(canonicalAnchor(anchor)) };
      await anchorsTable.add(trx, before, now);
      made.push(before);
    }
  });
}

/** Takes away the sealed days that need not be kept any longer, and writes that down. */
export async function pruneAudit(strapi: Core.Strapi, now: Date, days: number): Promise<void> {
  const since = auditKeptSince(now, days);
  await strapi.db.transaction(async ({ trx }) => {
    const id = await auditTable.firstSince(trx, since);
    const seal = id && (await anchorsTable.newest(trx, { id, day: dayInChina(since) }));
    if (!seal) return;
    const removed = await auditTable.removeThrough(trx, seal.lastId);
    if (removed === 0) return;
    const said = { 到哪一天: seal.day, 到第几条: seal.lastId, 共几条: removed };
    await audit(strapi, { action: 'audit.prune', details: { said } });
  });
}

/** Once a day, by one process. */
export function sealing(strapi: Core.Strapi): JobKind {
  const name = 'seal-audit';
  let planned = '';
  return {
    name,
    async plan(now) {
      const day = dayInChina(now);
      if (day === planned) return;
      await addJobs(strapi, name, [{ key: day, due: now, data: null }]);
      planned = day;
    },
    async run() {
      const now = await strapi.db.transaction(({ trx }) => presentMoment(strapi, trx));
      await beforeCommit(strapi, 'audit', name, async () => {
        for (const { day, lastId, root } of await sealDays(strapi, now)) {
          // A second place, which nobody reaches through the database.
          strapi.log.info(`[audit] ${day} 已封存，到第 ${lastId} 条：${root}`);
        }
      });
      await pruneAudit(strapi, now, strapi.config.get<number>('audit.days'));
    },
  };
}

import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { dayInChina } from '@township/rules/china-day';
import type { ContentType } from '../../contract';
import { beforeCommit, lockUntilCommit } from '../database';
import { findPublished } from '../public-api';
import { addJobs, presentMoment, type JobKind, type NewJob } from '../runtime';
import { stampOf } from './content';
import { headsTable, proofTable, standingTable } from './proof-table';
import { settleProof } from './settle';
import { PROVED, type Proved } from './shown';

const NAME = 'public-proof';
/** So many entries hold the end of the chain together. */
const BATCH = 20;
/** A look of the jobs' each: thousands of entries at once would keep everybody else waiting for the database. */
const APART_MS = 5_000;

type Work = { settle: [type: ContentType, documentId: string][] } | { head: string };

/**
 * Once a day, and at the first look of each process: finds what is up and not in the chain, was in it before and is up no more, or is there in another version:
 * what was public before there was a chain, after a backup was put back, or through a side door. Then notes where the chain has come to.
 */
export function daily(strapi: Core.Strapi): JobKind {
  let planned = '';
  return {
    name: NAME,
    async plan(now) {
      const day = dayInChina(now);
      if (day === planned) return;
      const job = (key: string, at: number, data: Work): NewJob => {
        return { key, due: new Date(now.getTime() + at * APART_MS), data };
      };
      const differing = await unsettled(strapi, now);
      const looked = randomUUID();
      const jobs = Array.from({ length: Math.ceil(differing.length / BATCH) }, (_, at) =>
        job(`${looked} ${at}`, at, { settle: differing.slice(at * BATCH, (at + 1) * BATCH) }),
      );
      if (jobs.length > 0) await addJobs(strapi, NAME, jobs);
      // Behind them.
      await addJobs(strapi, NAME, [job(day, jobs.length, { head: day })]);
      planned = day;
    },
    async run(data) {
      const work = data as Work;
      if ('head' in work) return noteHead(strapi, work.head);
      for (const [type, documentId] of work.settle) await settleProof(strapi, type, documentId);
    },
  };
}

/** The entries of which the chain may not say what readers are shown. */
async function unsettled(strapi: Core.Strapi, now: Date): Promise<[ContentType, string][]> {
  const found: [ContentType, string][] = [];
  for (const [type, proved] of PROVED) {
    const up = await versionsOf(strapi, proved, now);
    const standing = new Map(
      (await standingTable.up(strapi.db.connection, type)).map((one) => [
        one.documentId,
        one.stamp,
      ]),
    );
    const ids = [
      ...[...up].flatMap(([id, stamp]) => (standing.get(id) === stamp ? [] : [id])),
      ...[...standing.keys()].filter((id) => !up.has(id)),
    ];
    found.push(...ids.map((id): [ContentType, string] => [type, id]));
  }
  return found;
}

async function versionsOf(
  strapi: Core.Strapi,
  proved: Proved,
  now: Date,
): Promise<Map<string, string>> {
  const entries = await findPublished(strapi, proved.uid, {
    fields: ['documentId', 'updatedAt'],
    filters: proved.upAt(now),
    sort: ['id:asc'],
  });
  return new Map(entries.map((entry) => [String(entry.documentId), stampOf(proved, entry)]));
}

async function noteHead(strapi: Core.Strapi, day: string): Promise<void> {
  await beforeCommit(strapi, 'public-proof', 'head', async () => {
    await lockUntilCommit(strapi, 'public-proof');
    await strapi.db.transaction(async ({ trx }) => {
      const last = await proofTable.last(trx);
      if (!last) return;
      const { id, hash } = last;
      const notedAt = (await presentMoment(strapi, trx)).getTime();
      if (!(await headsTable.add(trx, { day, id, hash, notedAt }))) return;
      // Second places, which nobody reaches through the database.
      strapi.log.info(`[public-proof] ${day} 存证记到第 ${id} 条：${hash}`);
      const file = strapi.config.get<string>('public-proof.headsFile');
      if (file) await appendFile(file, `${day} ${id} ${hash}\n`);
    });
  });
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { periodsOf } from '@township/rules/review/public-periods';
import type { ProofEntry } from '@township/rules/review/public-proof';
import type { ContentType } from '../../contract';
import { newestChangeOf } from '../changes';
import { withTold } from '../errors';
import { findPublished } from '../public-api';
import { contentOf } from './content';
import { headsTable, proofTable, standingTable, type DayHead } from './proof-table';
import type { EntryRequest } from './request';
import { PROVED } from './shown';
import { chainVerdict, type Verdict } from './verify';

/** Of one entry; whoever needs the older ones reads the chain. */
const MOST_ENTRIES = 500;
const MOST_HEADS = 400;
/** A file for offline use holds no more of the chain; behind that, the chain's own pages do. */
const MOST_IN_FILE = 5_000;

const moment = (ms: number): string => new Date(ms).toISOString();

export const entryOut = (entry: ProofEntry) => ({ ...entry, at: moment(entry.at) });

const headOut = ({ notedAt, ...head }: DayHead) => ({ ...head, notedAt: moment(notedAt) });

const verdictOut = ({ at, entries, head, fault }: Verdict) => ({
  verifiedAt: moment(at),
  entries,
  head,
  fault: fault?.words ?? null,
});

/** What stood at an entry's address, and from when to when. @throws NotFoundError for what was never up */
export async function proofOf(strapi: Core.Strapi, { type, key }: EntryRequest) {
  const documentId = await documentOf(strapi, type, key);
  const entries = await proofTable.of(strapi.db.connection, { type, documentId }, MOST_ENTRIES);
  const last = entries.at(-1);
  if (!last) throw neverUp();
  const [names, content, verdict] = await Promise.all([
    namesOf(strapi, type, documentId),
    contentOf(strapi, type, documentId, new Date()),
    chainVerdict(strapi, last.id),
  ]);
  const stands = last.kind === 'withdrawn' ? null : last.contentHash;
  return {
    data: {
      type,
      documentId,
      ...names,
      periods: periodsOf(entries, { type, documentId }).map(({ from, until, ...period }) => ({
        ...period,
        from: moment(from),
        until: until === null ? null : moment(until),
      })),
      entries: entries.map(entryOut),
      content: content && {
        contentHash: content.hash,
        matches: content.hash === stands,
        text: content.text,
        files: content.files,
      },
    },
    meta: verdictOut(verdict),
  };
}

/** The same for somebody who is to check it without the portal: with the chain from the entry's first mention on, and the heads. */
export async function proofFileOf(strapi: Core.Strapi, asked: EntryRequest) {
  const { data, meta } = await proofOf(strapi, asked);
  const first = data.entries[0]!.id;
  const chain = await proofTable.after(strapi.db.connection, first - 1, MOST_IN_FILE + 1);
  const whole = chain.length <= MOST_IN_FILE;
  return {
    data: {
      form: 'public-proof-file-1',
      ...data,
      chain: whole ? chain.map(entryOut) : [],
      heads: await headsOf(strapi),
    },
    meta,
  };
}

/** The newest first. */
export const headsOf = async (strapi: Core.Strapi) =>
  (await headsTable.newest(strapi.db.connection, MOST_HEADS)).map(headOut);

/** What people call it, while readers see it, be it with the notice that it was withdrawn. */
async function namesOf(strapi: Core.Strapi, type: ContentType, documentId: string) {
  const { uid, names, shownAt } = PROVED.get(type)!;
  const [found] = await findPublished(strapi, uid, {
    fields: [...names, 'id'],
    filters: { $and: [{ documentId }, shownAt(new Date())] },
    limit: 1,
  });
  const { title, name, slug } = (found ?? {}) as Record<string, string | undefined>;
  return { title: title ?? name ?? null, slug: slug ?? null };
}

/** The document that an address stands, or stood, for. */
async function documentOf(strapi: Core.Strapi, type: ContentType, key: string): Promise<string> {
  const known = await standingTable.find(strapi.db.connection, { type, documentId: key });
  if (known) return key;
  const { uid, names, shownAt } = PROVED.get(type)!;
  if (names.includes('slug')) {
    const [found] = await findPublished(strapi, uid, {
      fields: ['documentId'],
      filters: { $and: [{ slug: key }, shownAt(new Date())] },
      limit: 1,
    });
    if (found) return String(found.documentId);
  }
  const change = await newestChangeOf(strapi, type, key);
  if (!change) throw neverUp();
  return change.documentId;
}

const neverUp = () =>
  new errors.NotFoundError(
    '公示存证里没有这条内容：它没有公开过',
    withTold(
      {},
      { code: 'not-found', en: 'The chain knows of no such record: it was never public.' },
    ),
  );

import type { Cms } from '../cms.js';
import { contract } from '../contract/definitions.js';
import type { ContentType } from '../contract/vocabulary.js';
import type { ChangesPage } from '../create-changes.js';
import type { ReadInit } from '../transport.js';
import type { Mirrored, MirrorKey, MirrorStore } from './mirror-store.js';

export interface SyncOptions {
  /** Seconds to wait for a change when there is none, at most 30. */
  wait?: number;
  signal?: AbortSignal;
}

export interface SyncReport {
  put: number;
  removed: number;
  /** Whether everything was read anew. */
  startedOver: boolean;
}

const CHANGES_A_PAGE = 500;
const RECORDS_A_STEP = 50;
const READS_AT_ONCE = 8;

type Name = keyof typeof contract;

const definitions = Object.entries(contract) as [Name, (typeof contract)[Name]][];

/**
 * Brings a mirror up to what the portal shows: follows its changes from where the store stands, or reads everything when it has to begin
 * anew. It may be interrupted at any point and called again. Throws what the client throws, and what the store does.
 *
 * @returns when nothing is left, or nothing has come in the time it waits
 */
export async function sync(
  cms: Cms,
  store: MirrorStore,
  { wait = 0, signal }: SyncOptions = {},
): Promise<SyncReport> {
  const report: SyncReport = { put: 0, removed: 0, startedOver: false };
  // A cache in between could give what stood there before the change that it is told of.
  const init: ReadInit = { cache: 'reload', ...(signal && { signal }) };
  for (;;) {
    const cursor = (await store.cursor()) ?? undefined;
    const mayWait = report.put + report.removed === 0 && !report.startedOver;
    const query = { cursor, limit: CHANGES_A_PAGE, wait: mayWait ? wait : 0 };
    const page = await cms.changes(query, init);
    if (page.startOver) await begin(page.cursor);
    else if (page.changes.length === 0) return report;
    else await follow(page);
  }

  async function begin(cursor: string): Promise<void> {
    await store.clear();
    report.startedOver = true;
    for (const [name] of definitions) {
      for await (const put of recordsOf(cms, name, init)) await apply({ put, remove: [] });
    }
    await store.apply({ put: [], remove: [], cursor });
  }

  async function follow({ changes, cursor }: ChangesPage): Promise<void> {
    const keys = new Map<string, MirrorKey>();
    const add = (key: MirrorKey) => keys.set(`${key.type} ${key.documentId}`, key);
    for (const { type, documentId, related } of changes) {
      if (type !== 'media') add({ type, documentId });
      for (const key of await store.holding(documentId)) add(key);
      // A slug is a key as good as another; the record says which document it is.
      for (const { type: other, slug } of related) add({ type: other, documentId: slug });
    }
    const found = await inParallel([...keys.values()], (key) => read(cms, key, init));
    const put = found.flatMap(({ record }) => record ?? []);
    const remove = found.flatMap(({ key, record }) => (record ? [] : [key]));
    await apply({ put, remove, cursor });
  }

  async function apply(step: Parameters<MirrorStore['apply']>[0]): Promise<void> {
    await store.apply(step);
    report.put += step.put.length;
    report.removed += step.remove.length;
  }
}

/** A type's records as they are answered alone, some at a time. */
async function* recordsOf(cms: Cms, name: Name, init?: ReadInit): AsyncGenerator<Mirrored[]> {
  const { type, kind } = contract[name];
  if (kind === 'single') {
    const { record } = await read(cms, { type, documentId: '' }, init);
    if (record) yield [record];
    return;
  }
  const listing = cms[name] as Cms['alerts'] | Cms['villages'];
  let some: Mirrored[] = [];
  for await (const item of listing.all({}, init)) {
    some.push({ type, documentId: item.documentId, record: item });
    if (some.length < RECORDS_A_STEP) continue;
    yield await inDetail(cms, some, init);
    some = [];
  }
  yield await inDetail(cms, some, init);
}

async function inDetail(cms: Cms, some: Mirrored[], init?: ReadInit): Promise<Mirrored[]> {
  const found = await inParallel(some, async (one) => {
    const { kind } = definitionOf(one.type);
    return kind === 'list' ? { key: one, record: one } : read(cms, one, init);
  });
  return found.flatMap(({ record }) => record ?? []);
}

function definitionOf(type: ContentType) {
  const found = definitions.find(([, definition]) => definition.type === type)!;
  return { name: found[0], kind: found[1].kind };
}

/** One record as it is now; none when the portal shows it no more. */
async function read(
  cms: Cms,
  key: MirrorKey,
  init?: ReadInit,
): Promise<{ key: MirrorKey; record: Mirrored | null }> {
  const { name, kind } = definitionOf(key.type);
  const record = await readAnswer();
  const { type } = key;
  return { key, record: record && { type, documentId: record.documentId, record } };

  async function readAnswer(): Promise<Mirrored['record'] | null> {
    if (kind === 'single') return (cms[name] as Cms['town']).get(init);
    if (kind === 'collection') return (cms[name] as Cms['villages']).bySlug(key.documentId, init);
    for await (const item of (cms[name] as Cms['alerts']).all({}, init)) {
      if (item.documentId === key.documentId) return item;
    }
    return null;
  }
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await run(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, lane));
  return results;
}

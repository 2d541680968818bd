import { createHash } from 'node:crypto';
import {
  canonicalAnchor,
  canonicalRow,
  ChainCheck,
  GENESIS,
  type Anchor,
  type ChainedRow,
  type ChainFault,
} from './audit-chain';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const NOW = new Date('2026-11-29T12:00:00Z');

function chain(length: number): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let id = 1; id <= length; id += 1) {
    const row = {
      id,
      at: Date.parse('2026-01-01T00:00:00Z') + id,
      action: 'content.update',
      actorKind: 'person',
      actorId: 1,
      actorName: '张三',
      subjectType: 'api::article.article',
      subjectId: 'abc',
      subjectLabel: `第${id}篇`,
      ip: '10.0.0.1',
      agent: 'Chrome 131',
      requestId: 'r',
      groupId: 'g',
      details: '{}',
      prevHash: rows.at(-1)?.hash ?? GENESIS,
    };
    rows.push({ ...row, hash: digest(canonicalRow(row)) });
  }
  return rows;
}

function anchorsAt(rows: ChainedRow[], ...seals: [day: string, lastId: number][]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [day, lastId] of seals) {
    const before = anchors.at(-1);
    const anchor = {
      day,
      lastId,
      count: lastId - (before?.lastId ?? 0),
      lastHash: rows[lastId - 1]!.hash,
      prevRoot: before?.root ?? GENESIS,
    };
    anchors.push({ ...anchor, root: digest(canonicalAnchor(anchor)) });
  }
  return anchors;
}

function check(rows: ChainedRow[], anchors: Anchor[] = []): ChainFault | null {
  const one = new ChainCheck(digest, anchors, NOW);
  const broken = one.checkAnchors();
  if (broken) return broken;
  for (const row of rows) {
    const fault = one.next(row);
    if (fault) return fault;
  }
  return one.end();
}

/** As somebody writes it who knows how hashes are made. */
function rechained(rows: ChainedRow[]): ChainedRow[] {
  const made: ChainedRow[] = [];
  for (const row of rows) {
    const placed = { ...row, prevHash: made.at(-1)?.hash ?? row.prevHash };
    made.push({ ...placed, hash: digest(canonicalRow(placed)) });
  }
  return made;
}

test('a log that nobody touched is whole, with and without anchors', () => {
  const rows = chain(6);
  expect(check([])).toBeNull();
  expect(check(rows)).toBeNull();
  expect(check(rows, anchorsAt(rows, ['2026-11-27', 2], ['2026-11-28', 5]))).toBeNull();
});

test.each(Object.keys(chain(1)[0]!).filter((field) => !['id', 'prevHash', 'hash'].includes(field)))(
  'one byte that is another in %s is found in its row',
  (field) => {
    const rows = chain(5);
    const value = Reflect.get(rows[2]!, field) as string | number;
    Object.assign(rows[2]!, { [field]: typeof value === 'number' ? value + 1 : `${value} ` });
    expect(check(rows)).toMatchObject({ id: 3, words: expect.stringContaining('第 3 条的内容') });
  },
);

test('a row that was taken out is named, and so are several', () => {
  const rows = chain(8);
  expect(check(rows.filter(({ id }) => id !== 4))).toEqual({
    id: 5,
    words: '第 4 条不见了：被删掉了',
  });
  expect(check(rows.filter(({ id }) => id < 3 || id > 5))?.words).toContain('第 3 条到第 5 条');
  expect(check(rows.slice(1))?.words).toContain('第 1 条不见了');
});

test('a row that was put in between is found, also when those behind it are numbered anew', () => {
  const rows = chain(5);
  const put = { ...rows[2]!, subjectLabel: '没有过的事' };
  const moved = [...rows.slice(0, 2), put, ...rows.slice(2)].map((row, index) => ({
    ...row,
    id: index + 1,
  }));
  expect(check(moved)?.id).toBe(3);
});

test('rows that have changed places are found', () => {
  const rows = chain(5);
  const swapped = rows.map((row) =>
    row.id === 2 ? { ...rows[2]!, id: 2 } : row.id === 3 ? { ...rows[1]!, id: 3 } : row,
  );
  expect(check(swapped)?.id).toBe(2);
});

test('a row written anew with a right hash breaks the next one; all written anew, the anchor', () => {
  const rows = chain(6);
  const anchors = anchorsAt(rows, ['2026-11-28', 4]);
  const other = { ...rows[1]!, subjectLabel: '别的' };
  const single = rows.map((row) => (row.id === 2 ? rechained([other])[0]! : row));
  expect(check(single)).toMatchObject({ id: 3, words: expect.stringContaining('接不上前一条') });
  const all = rechained(rows.map((row) => (row.id === 2 ? other : row)));
  expect(check(all)).toBeNull();
  expect(check(all, anchors)).toMatchObject({
    id: 4,
    words: expect.stringContaining('2026-11-28'),
  });
});

test('an end that was cut off is found by the anchors, the whole log as well', () => {
  const rows = chain(6);
  const anchors = anchorsAt(rows, ['2026-11-28', 5]);
  expect(check(rows.slice(0, 3), anchors)).toEqual({
    id: 4,
    words: '第 4 条以后的不见了：2026-11-28 封存时记到第 5 条',
  });
  expect(check([], anchors)?.id).toBe(1);
});

test('days that were sealed long enough ago may be gone; younger ones, and half of one, may not', () => {
  const rows = chain(6);
  const old = anchorsAt(rows, ['2026-03-01', 2], ['2026-11-28', 5]);
  expect(check(rows.slice(2), old)).toBeNull();
  expect(check(rows.slice(1), old)?.words).toContain('不是按期清理掉的');
  expect(check(rows.slice(5), old)?.words).toContain('不是按期清理掉的');
  const other = { ...rows[2]!, prevHash: rows[0]!.hash };
  expect(check(rechained([other, ...rows.slice(3)]), old)?.id).toBe(3);
});

test('anchors are chained themselves', () => {
  const rows = chain(6);
  const anchors = anchorsAt(rows, ['2026-11-26', 2], ['2026-11-27', 4], ['2026-11-28', 5]);
  const changed = anchors.map((one) => (one.lastId === 4 ? { ...one, day: '2026-11-25' } : one));
  expect(check(rows, changed)).toMatchObject({ id: null });
  expect(check(rows, [anchors[0]!, anchors[2]!])?.words).toContain('2026-11-28');
});

import { endOfDay } from './china-day';
import { auditKeptSince, LEAST_DAYS_KEPT } from './audit-kept';

/** A row of the audit log, as it is chained. Moments are milliseconds since the epoch. */
export interface ChainedRow {
  /** 1, 2, 3 …: no number is left out. */
  id: number;
  at: number;
  action: string;
  actorKind: string;
  actorId: number | null;
  actorName: string;
  subjectType: string | null;
  subjectId: string | null;
  subjectLabel: string | null;
  ip: string | null;
  agent: string | null;
  requestId: string | null;
  groupId: string;
  /** JSON, as it was written. */
  details: string;
  prevHash: string;
  hash: string;
}

/** What the log came to at the end of a day: the same again, unless something before it was changed. */
export interface Anchor {
  /** `YYYY-MM-DD` in China. */
  day: string;
  /** The last row that it seals, and how many it seals beyond the anchor before. */
  lastId: number;
  count: number;
  lastHash: string;
  prevRoot: string;
  root: string;
}

export type Digest = (text: string) => string;

/** What stands before the first row, and before the first anchor. */
export const GENESIS = 'genesis';

/** What a row's hash is made of. The first item says which fields follow: other rows than these would have another. */
export const canonicalRow = (row: Omit<ChainedRow, 'hash'>): string =>
  JSON.stringify([
    'audit-row-1',
    row.prevHash,
    row.id,
    row.at,
    row.action,
    row.actorKind,
    row.actorId,
    row.actorName,
    row.subjectType,
    row.subjectId,
    row.subjectLabel,
    row.ip,
    row.agent,
    row.requestId,
    row.groupId,
    row.details,
  ]);

/** What an anchor's root is made of. */
export const canonicalAnchor = (anchor: Omit<Anchor, 'root'>): string =>
  JSON.stringify([
    'audit-anchor-1',
    anchor.prevRoot,
    anchor.day,
    anchor.lastId,
    anchor.count,
    anchor.lastHash,
  ]);

/** Where the log first breaks, and why, in Chinese. */
export interface ChainFault {
  /** The row; null where an anchor breaks. */
  id: number | null;
  words: string;
}

const rows = (first: number, last: number) =>
  first === last ? `第 ${first} 条` : `第 ${first} 条到第 ${last} 条`;

/** Checks row after row, in the order of their numbers, against each other and against the anchors. */
export class ChainCheck {
  private lastId: number | null = null;
  private lastHash = GENESIS;
  private readonly byLastId: ReadonlyMap<number, Anchor>;

  /** @param anchors in the order in which they were made */
  constructor(
    private readonly digest: Digest,
    private readonly anchors: readonly Anchor[],
    private readonly now: Date,
  ) {
    this.byLastId = new Map(anchors.map((anchor) => [anchor.lastId, anchor]));
  }

  /** What is wrong with the anchors themselves. */
  checkAnchors(): ChainFault | null {
    let before: Pick<Anchor, 'root' | 'lastId'> = { root: GENESIS, lastId: 0 };
    for (const anchor of this.anchors) {
      const isWhole =
        anchor.prevRoot === before.root &&
        anchor.lastId - anchor.count === before.lastId &&
        anchor.root === this.digest(canonicalAnchor(anchor));
      if (!isWhole) {
        const words = `${anchor.day} 的封存对不上：它被改过，或者它前面的封存被删了`;
        return { id: null, words };
      }
      before = anchor;
    }
    return null;
  }

  next(row: ChainedRow): ChainFault | null {
    const { id } = row;
    const fault = (words: string): ChainFault => ({ id, words });
    if (this.lastId === null) {
      const missing = this.begin(id);
      if (missing) return missing;
    }
    const expected = (this.lastId ?? 0) + 1;
    if (id !== expected) return fault(`${rows(expected, id - 1)}不见了：被删掉了`);
    if (row.hash !== this.digest(canonicalRow(row))) {
      return fault(`第 ${id} 条的内容与它的校验值对不上：这一条被改过`);
    }
    if (row.prevHash !== this.lastHash) {
      return fault(`第 ${id} 条接不上前一条：前一条被换过，或者有记录被插进来、调了次序`);
    }
    const anchor = this.byLastId.get(id);
    if (anchor && anchor.lastHash !== row.hash) {
      return fault(`第 ${id} 条与 ${anchor.day} 的封存对不上：这以前的记录被整段重写过`);
    }
    this.lastId = id;
    this.lastHash = row.hash;
    return null;
  }

  /** What is missing behind the last row. */
  end(): ChainFault | null {
    const last = this.anchors.at(-1);
    const lastId = this.lastId ?? 0;
    if (!last || last.lastId <= lastId) return null;
    return {
      id: lastId + 1,
      words: `第 ${lastId + 1} 条以后的不见了：${last.day} 封存时记到第 ${last.lastId} 条`,
    };
  }

  /** Rows before the first one may be gone in one way: whole sealed days, older than the law wants them kept. */
  private begin(id: number): ChainFault | null {
    if (id === 1) return null;
    const seal = this.byLastId.get(id - 1);
    const since = auditKeptSince(this.now, LEAST_DAYS_KEPT);
    if (!seal || endOfDay(seal.day) > since) {
      return { id, words: `${rows(1, id - 1)}不见了：不是按期清理掉的，被删掉了` };
    }
    this.lastId = seal.lastId;
    this.lastHash = seal.lastHash;
    return null;
  }
}

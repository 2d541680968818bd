import { GENESIS, type Digest } from '../audit-chain';

export const PROOF_KINDS = ['published', 'changed', 'withdrawn'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What happened to a public text, as the chain tells it to anybody. It holds no text: only what proves one. */
export interface ProofEntry {
  /** 1, 2, 3 …: no number is left out. */
  id: number;
  /** Milliseconds since the epoch; never before the entry before it. */
  at: number;
  kind: ProofKind;
  type: string;
  documentId: string;
  /** SHA-256 in hex of what stood there from now on; of `withdrawn`, of what stood there until now. */
  contentHash: string;
  prevHash: string;
  hash: string;
}

export type ProofEvent = Pick<ProofEntry, 'at' | 'kind' | 'type' | 'documentId' | 'contentHash'>;

/** The end of the chain as somebody noted it at a time: nothing before it can be another without its being seen. */
export type ProofHead = Pick<ProofEntry, 'id' | 'hash'>;

/** What an entry's hash is made of; the first item says which fields follow. */
export const canonicalProof = (entry: Omit<ProofEntry, 'hash'>): string =>
  JSON.stringify([
    'public-proof-1',
    entry.prevHash,
    entry.id,
    entry.at,
    entry.kind,
    entry.type,
    entry.documentId,
    entry.contentHash,
  ]);

/**
 * The entry that comes behind the last one. A clock that was set back does not turn the order around: the entry then has its
 * predecessor's moment.
 *
 * @param last null for the first one
 */
export function appendProof(
  last: Pick<ProofEntry, 'id' | 'at' | 'hash'> | null,
  { at, kind, type, documentId, contentHash }: ProofEvent,
  digest: Digest,
): ProofEntry {
  const entry = {
    id: (last?.id ?? 0) + 1,
    at: Math.max(at, last?.at ?? at),
    kind,
    type,
    documentId,
    contentHash,
    prevHash: last?.hash ?? GENESIS,
  };
  return { ...entry, hash: digest(canonicalProof(entry)) };
}

/** Where the chain breaks first, and why, in Chinese. */
export interface ProofFault {
  /** The entry; of what is missing at the end, the first that is. */
  id: number;
  words: string;
}

const keyOf = ({ type, documentId }: Pick<ProofEntry, 'type' | 'documentId'>) =>
  JSON.stringify([type, documentId]);

/** Checks a whole chain against itself, and against heads that were noted elsewhere; null where it is whole. */
export function verifyProof(
  chain: readonly ProofEntry[],
  digest: Digest,
  heads: readonly ProofHead[] = [],
): ProofFault | null {
  const check = new ProofCheck(digest, heads);
  for (const entry of chain) {
    const fault = check.next(entry);
    if (fault) return fault;
  }
  return check.end();
}

/** Checks a chain that is read piece by piece: its entries in their order, then its end. */
export class ProofCheck {
  private readonly standing = new Map<string, string>();
  private readonly noted = new Map<number, string[]>();
  private last: ProofEntry | null = null;
  /** Where it first differs from what was noted: told last, for what is wrong in itself says more. */
  private rewritten: ProofFault | null = null;

  constructor(
    private readonly digest: Digest,
    private readonly heads: readonly ProofHead[] = [],
  ) {
    for (const { id, hash } of heads) this.noted.set(id, [...(this.noted.get(id) ?? []), hash]);
  }

  next(entry: ProofEntry): ProofFault | null {
    const { id } = entry;
    const words = faultOf(entry, this.last, this.standing.get(keyOf(entry)), this.digest);
    if (words) return { id, words };
    if (entry.kind === 'withdrawn') this.standing.delete(keyOf(entry));
    else this.standing.set(keyOf(entry), entry.contentHash);
    if (this.noted.get(id)?.some((hash) => hash !== entry.hash)) {
      this.rewritten ??= { id, words: `第 ${id} 条与另记的校验值对不上：这以前的记录被整段重写过` };
    }
    this.last = entry;
    return null;
  }

  end(): ProofFault | null {
    if (this.rewritten) return this.rewritten;
    const next = (this.last?.id ?? 0) + 1;
    return this.heads.some(({ id }) => id >= next)
      ? { id: next, words: `第 ${next} 条以后的不见了` }
      : null;
  }
}

function faultOf(
  entry: ProofEntry,
  last: ProofEntry | null,
  stands: string | undefined,
  digest: Digest,
): string | null {
  const { id, at, kind, contentHash } = entry;
  if (id !== (last?.id ?? 0) + 1) return `第 ${id} 条前面缺了记录，或者次序被调过`;
  if (entry.prevHash !== (last?.hash ?? GENESIS)) return `第 ${id} 条接不上前一条`;
  if (entry.hash !== digest(canonicalProof(entry))) return `第 ${id} 条被改过`;
  if (last && at < last.at) return `第 ${id} 条的时间比前一条早`;
  if (kind === 'published' ? stands !== undefined : stands === undefined) {
    return kind === 'published'
      ? `第 ${id} 条又发布了还在公开的内容`
      : `第 ${id} 条说的内容当时没有公开`;
  }
  if (kind === 'changed' && stands === contentHash) return `第 ${id} 条说改过，内容却没有变`;
  if (kind === 'withdrawn' && stands !== contentHash) {
    return `第 ${id} 条撤下的不是当时公开的那一稿`;
  }
  return null;
}

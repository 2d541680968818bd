import type { Anchor, ChainFault } from './audit-chain';

/** An anchor as it was printed, and kept where nobody reaches it through the database. */
export type SavedAnchor = Pick<Anchor, 'day' | 'lastId' | 'root'>;

/** An anchor in words; `readAnchors` reads it again. */
export const anchorLine = ({ day, lastId, count, root }: Anchor): string =>
  `${day}  到第 ${lastId} 条，${count} 条  ${root}`;

/** As it is printed, and as the CMS's log has it. A root is a SHA-256 in base64url. */
const LINE =
  /(\d{4}-\d{2}-\d{2}) +(?:已封存，)?到第 (\d{1,15}) 条[：，].*?(?<![\w-])([\w-]{43})\s*$/;

/** Reads what was kept; null for a line that is none, so that a spoilt file is not taken for a right one. */
export function readAnchors(text: string): (SavedAnchor | null)[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, day, lastId, root] = LINE.exec(line) ?? [];
    return day && root ? { day, lastId: Number(lastId), root } : null;
  });
}

/**
 * Holds the anchors in the database against those that were kept elsewhere. A root says what all rows and anchors before it were: one
 * that is another means that they were written anew, one that is missing that the log is not the one that was kept.
 */
export function compareAnchors(
  saved: readonly SavedAnchor[],
  standing: readonly Anchor[],
): ChainFault | null {
  const byLastId = new Map(standing.map((anchor) => [anchor.lastId, anchor]));
  for (const { day, lastId, root } of saved) {
    const found = byLastId.get(lastId);
    if (!found) {
      const words = `另存的 ${day} 的封存（到第 ${lastId} 条）在数据库里没有：封存被删了，或者整份记录被换过、是从旧备份恢复的`;
      return { id: null, words };
    }
    if (found.root !== root || found.day !== day) {
      const words = `${day} 的封存与另存的对不上：第 ${lastId} 条以前的记录连同封存被整份重写过`;
      return { id: null, words };
    }
  }
  return null;
}

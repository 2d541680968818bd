const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1');
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * Names of a zip's parts as its central directory lists them; none when it is cut off.
 * A search in the bytes would also find the parts of documents that are embedded in it.
 */
export function zipParts(content: Buffer): string[] {
  const end = content.lastIndexOf(END_RECORD);
  if (end < 0 || end + 22 > content.length) return [];
  const parts: string[] = [];
  let at = content.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && content.readUInt32LE(at) === ENTRY) {
    const length = content.readUInt16LE(at + 28);
    parts.push(content.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + length));
    at += ENTRY_BYTES + length + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return parts;
}

import type { Core, Schema, UID } from '@strapi/strapi';
import type { Interval } from '@township/rules/due';
import { lockUntilCommit } from '../database';
import { isPublished, shownBetween } from '../publication';
import { filesWithheldFrom } from '../public-notice/period';
import { filePopulate, mentionsIn } from './places';
import { filesByName } from './stored-file';

const USES = 'api::file-use.file-use' as UID.ContentType;

export interface FileUse {
  fileId: number;
  contentType: string;
  entryId: string;
  place: string;
  /** Whether the published version names the file; else the draft does. */
  published: boolean;
  /** Whether readers are offered the file here, within the times that follow. */
  shown: boolean;
  shownFrom: Date | string | null;
  shownUntil: Date | string | null;
}

/** Of two moments, where there are any. */
const earliest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other);

type Row = { documentId: string; publishedAt: string | null } & Record<string, unknown>;

/** The entries whose published version names a file. */
export const publishedUses = (
  strapi: Core.Strapi,
  fileId: number,
): Promise<Pick<FileUse, 'contentType' | 'entryId'>[]> =>
  strapi.db.query(USES).findMany({
    where: { fileId, published: true },
    select: ['contentType', 'entryId'],
  });

/** Which entry uses which file where, kept in the transaction of each write: one row a file, version and place. */
export class FileUses {
  constructor(private readonly strapi: Core.Strapi) {}

  /** Reads an entry's versions and writes down the files they name; answers the ids of those that may have changed. */
  async record(uid: UID.ContentType, documentId: string): Promise<number[]> {
    const { strapi } = this;
    const schema = strapi.contentType(uid);
    // Of two entries that share a file, the later change must see the earlier one.
    await lockUntilCommit(strapi, 'file-uses');
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { documentId },
      populate: filePopulate(strapi, schema),
    });
    const uses = (await Promise.all(rows.map((row) => this.usesOf(schema, row)))).flat();
    const entry = { contentType: uid, entryId: documentId };
    const before = await this.find(entry);
    await this.query().deleteMany({ where: entry });
    if (uses.length > 0) await this.query().createMany({ data: uses });
    return [...new Set([...before, ...uses].map(({ fileId }) => fileId))];
  }

  /** Every use of these files, what readers see first. */
  async of(fileIds: number[]): Promise<FileUse[]> {
    return this.find({ fileId: { $in: fileIds } });
  }

  /** Those of the files that readers are offered now; of all files unless given. */
  async shown(fileIds?: number[]): Promise<Set<number>> {
    const now = new Date();
    const uses = await this.find({
      ...(fileIds && { fileId: { $in: fileIds } }),
      shown: true,
      $and: [
        { $or: [{ shownFrom: { $null: true } }, { shownFrom: { $lte: now } }] },
        { $or: [{ shownUntil: { $null: true } }, { shownUntil: { $gt: now } }] },
      ],
    });
    return new Set(uses.map(({ fileId }) => fileId));
  }

  /** Files that readers are offered somewhere from or until a moment within the interval. */
  async turned({ after, until }: Interval): Promise<number[]> {
    const between = { $gt: after, $lte: until };
    const uses = await this.find({
      shown: true,
      $or: [{ shownFrom: between }, { shownUntil: between }],
    });
    return [...new Set(uses.map(({ fileId }) => fileId))];
  }

  async forget(fileId: number): Promise<void> {
    await this.query().deleteMany({ where: { fileId } });
  }

  private async usesOf(schema: Schema.ContentType, row: Row): Promise<FileUse[]> {
    const mentions = mentionsIn(this.strapi, schema, row);
    const published = isPublished(schema, row);
    const { from, withdrawn, losesPage } = shownBetween(schema.uid, row);
    const withheld = filesWithheldFrom(row);
    const uses = new Map<string, FileUse>();
    for (const { place, fileId, name } of mentions) {
      const ids = fileId === null ? await filesByName(this.strapi, [name ?? '']) : [fileId];
      for (const id of ids) {
        uses.set(`${id} ${place}`, {
          fileId: id,
          contentType: schema.uid,
          entryId: row.documentId,
          place,
          published,
          shown: published,
          shownFrom: from,
          shownUntil: earliest(row.keepFiles && !losesPage ? null : withdrawn, withheld),
        });
      }
    }
    return [...uses.values()];
  }

  private async find(where: Record<string, unknown>): Promise<FileUse[]> {
    return this.query().findMany({ where, orderBy: [{ published: 'desc' }, { id: 'asc' }] });
  }

  private query() {
    return this.strapi.db.query(USES);
  }
}

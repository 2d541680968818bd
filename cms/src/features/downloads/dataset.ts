import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { datasets, type DatasetType } from '../../contract';
import { lastChangeOf } from '../changes';
import { everyRecord, type PublicCollectionType } from '../public-api';
import { GrowingFile, type MadeFile } from './file';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats';
import { columnsOf } from './sheet';

/** A type's records as files: all of one moment. */
export interface MadeDataset {
  records: number;
  /** When a record changed last, or went; null when there never was one. */
  updatedAt: string | null;
  files: Readonly<Record<FormatName, MadeFile>>;
}

/**
 * Writes a type's records in every format, in one reading of them. The same content makes the same bytes, in whatever process.
 *
 * @param folder of these files alone; made here, and gone again when something fails
 * @throws what the signal says when the files are not needed any more
 */
export async function makeDataset(
  strapi: Core.Strapi,
  type: PublicCollectionType,
  folder: string,
  signal: AbortSignal,
): Promise<MadeDataset> {
  const name = type.uid.split('.')[1] as DatasetType;
  const columns = columnsOf(name, strapi.config.get<string>('site.url'));
  const table = { columns, title: datasets[name].title[0] };
  await mkdir(folder, { recursive: true });
  const parts = await Promise.all(
    FORMAT_NAMES.map(async (format) => {
      const file = await GrowingFile.create(path.join(folder, `${type.route}.${format}`));
      return { format, file, writer: FORMATS[format].writer(file, table) };
    }),
  );
  const each = (act: (part: (typeof parts)[number]) => Promise<void>) =>
    Promise.all(parts.map(act));
  try {
    let records = 0;
    // A record that is gone has changed the file as well.
    let updatedAt = await lastChangeOf(strapi, name);
    await each(({ writer }) => writer.begin());
    for await (const record of everyRecord(strapi, type, new Date())) {
      signal.throwIfAborted();
      const json = JSON.stringify(record);
      const shown = JSON.parse(json) as Record<string, unknown>;
      const cells = columns.map((column) => column.cellOf(shown));
      await each(({ writer }) => writer.row({ cells, json }));
      records += 1;
      const changed = String(shown.updatedAt);
      if (updatedAt === null || changed > updatedAt) updatedAt = changed;
    }
    await each(({ writer }) => writer.end());
    const files = await Promise.all(
      parts.map(async ({ format, file }) => [format, await file.end()] as const),
    );
    return {
      records,
      updatedAt,
      files: Object.fromEntries(files) as Record<FormatName, MadeFile>,
    };
  } catch (error) {
    await each(async ({ file, writer }) => {
      writer.abandon?.();
      await file.abandon();
    });
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

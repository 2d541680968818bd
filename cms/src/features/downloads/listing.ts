import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { datasets, keysOf, type Download } from '../../contract';
import { lastChangeOf } from '../changes';
import { countRecords } from '../public-api';
import type { MadeDataset } from './dataset';
import { COLLECTIONS, KeptChanging, typeOf, type Datasets } from './datasets';
import { FORMAT_NAMES, FORMATS } from './formats';

/** Who looks at the list does not wait until large files are made: they have no sizes yet then. */
const LONGEST_WAIT_MS = 3_000;

interface Listed {
  download: Download;
  made: MadeDataset | null;
}

/** While content changes all the time, nothing is. */
const unlessChanging = (error: unknown): null => {
  if (error instanceof KeptChanging) return null;
  throw error;
};

/** What may be downloaded, in the order in which people look for it; what is not made yet is being made. */
export async function listing(strapi: Core.Strapi, files: Datasets): Promise<Listed[]> {
  const order = keysOf(datasets);
  const types = [...COLLECTIONS.values()].sort(
    (a, b) => order.indexOf(typeOf(a)) - order.indexOf(typeOf(b)),
  );
  const abort = new AbortController();
  const late = pause(LONGEST_WAIT_MS, null, { signal: abort.signal, ref: false }).catch(() => null);
  const all = await Promise.all(
    types.map(async (type) => {
      const name = typeOf(type);
      const [title, about] = [datasets[name].title[0], datasets[name].about[0]];
      const made = await Promise.race([files.of(type).catch(unlessChanging), late]);
      const offered = FORMAT_NAMES.map((format) => ({
        format,
        mediaType: FORMATS[format].mediaType,
        url: `/api/data/${type.route}.${format}`,
        bytes: made?.files[format].bytes ?? null,
        sha256: made?.files[format].sha256 ?? null,
      }));
      const download = {
        type: name,
        route: type.route,
        title,
        about,
        records: made?.records ?? (await countRecords(strapi, type, new Date())),
        updatedAt: made ? made.updatedAt : await lastChangeOf(strapi, name),
        dictionary: `/api/data/${type.route}.csv-metadata.json`,
        files: offered,
      };
      return { download, made };
    }),
  );
  abort.abort();
  return all;
}

import * as z from './schema.js';
import { expectShape } from './answers.js';
import { download, type Download } from './contract/download.js';
import type { Read, ReadInit } from './transport.js';

const body = z.object({ data: z.array(download) });

export interface Downloads {
  /** The types that may be downloaded whole, with their files. */
  downloads(init?: ReadInit): Promise<Download[]>;
}

export function createDownloads(read: Read): Downloads {
  return {
    downloads: async (init) => expectShape(body, await read('data', '', init)).data,
  };
}

import 'server-only';
import { datasets, fieldsOf, keysOf } from '@township/client/contract';
import { cache } from 'react';
import { cms, tagged } from './client';
import { listTag } from './tags';

/** What may be downloaded whole, with what it is made of: any record of any type may change it. */
export const getDownloads = cache(async () => {
  const downloads = await cms.downloads(tagged(...keysOf(datasets).map(listTag)));
  return downloads.flatMap((download) => {
    const type = keysOf(datasets).find((one) => one === download.type);
    // A newer CMS may have types that this site knows nothing of.
    return type ? [{ ...download, fields: fieldsOf(type) }] : [];
  });
});

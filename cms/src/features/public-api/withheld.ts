import type { Projection } from './definition';
import { withoutFiles } from './without-files';

/** A withdrawn article offers no files, which are gone with it, unless it keeps them; see `features/media`. */
export const withheld: Pick<Projection, 'also' | 'once' | 'prepare'> = {
  also: ['keepFiles'],
  once: { withdrawnAt: ['withdrawalReason'] },
  prepare: ({ keepFiles, ...entry }, now) => {
    const { withdrawnAt, body, seo } = entry;
    if (!withdrawnAt || keepFiles || new Date(String(withdrawnAt)) > now) return entry;
    return {
      ...entry,
      cover: null,
      attachments: [],
      ...(typeof body === 'string' && { body: withoutFiles(body, () => true) }),
      ...(seo instanceof Object && { seo: { ...seo, image: null } }),
    };
  },
};

import type { Core } from '@strapi/strapi';
import type { ContentType } from '../../contract';
import { documents } from '../database';
import type { Projection, PublicType } from './definition';
import { present, toSelection } from './projection';
import { publicTypes } from './types';
import { withoutLostFiles } from './without-files';

/** A record of each type as it is answered at this moment: the first of its list; nothing of a type that has none. */
export interface Examples {
  summaries: Partial<Record<ContentType, unknown>>;
  details: Partial<Record<ContentType, unknown>>;
}

export async function readExamples(strapi: Core.Strapi): Promise<Examples> {
  const summaries: Examples['summaries'] = {};
  const details: Examples['details'] = {};
  for (const type of publicTypes) {
    const name = type.uid.split('.')[1] as ContentType;
    if (type.kind !== 'single') summaries[name] = await first(strapi, type, type.summary);
    if (type.kind !== 'list') {
      details[name] = await withoutLostFiles(strapi, await first(strapi, type, type.detail));
    }
  }
  return { summaries, details };
}

async function first(strapi: Core.Strapi, type: PublicType, level: Projection) {
  const now = new Date();
  const [entry] = await documents(strapi, type.uid).findMany({
    status: 'published',
    ...(type.kind !== 'single' && {
      sort: [...type.defaultSort],
      filters: type.shownAt?.(now) ?? {},
    }),
    limit: 1,
    ...toSelection(level, now),
  });
  return entry ? present(entry, level, now) : null;
}

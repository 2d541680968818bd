import 'server-only';
import type { Honor, HonorLevel, HonorSummary, Page } from '@township/client';
import { cache } from 'react';
import { cms, collect, listOf, tagShown } from './client';
import { getRecord } from './records';

export interface HonorQuery {
  level?: HonorLevel;
  year?: number;
  village?: string;
  enterprise?: string;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

/** Most recently awarded first; a page beyond the end has no items. */
export async function getHonors(query: HonorQuery): Promise<Page<HonorSummary>> {
  const list = await cms.honors.list(query, listOf('honor'));
  await tagShown('honor', list.items);
  return list;
}

/** A former slug answers the honor under its present one. */
export const getHonor = (slug: string): Promise<Honor | null> => getRecord('honor', slug);

/** All of them, or all of a level, in no particular order. A page that shows some calls {@link tagShownHonors}. */
export const getEveryHonor = cache((level?: HonorLevel): Promise<HonorSummary[]> =>
  collect(cms.honors.all({ level }, listOf('honor'))),
);

/** Tags the page with the honors it shows. */
export const tagShownHonors = (honors: HonorSummary[]): Promise<void> => tagShown('honor', honors);

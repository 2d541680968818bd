import 'server-only';
import type { Column, ColumnSummary, Topic, TopicSummary, Town } from '@township/client';
import { cache } from 'react';
import { cms, listOf } from './client';
import { rememberTown } from './last-town';
import { getEvery, getRecord } from './records';

/** The town itself; without one there is no site, so a missing town throws like an outage. */
export const getTown = cache(async (): Promise<Town> => {
  const town = await cms.town.get(listOf('town'));
  if (!town) throw new Error('The CMS has no published town.');
  rememberTown(town);
  return town;
});

/** In the editors' order. */
export const getColumns = (): Promise<ColumnSummary[]> => getEvery('column');

/** A former slug answers the column under its present one. */
export const getColumn = (slug: string): Promise<Column | null> => getRecord('column', slug);

/** In the editors' order. */
export const getTopics = (): Promise<TopicSummary[]> => getEvery('topic');

/** A former slug answers the topic under its present one. */
export const getTopic = (slug: string): Promise<Topic | null> => getRecord('topic', slug);

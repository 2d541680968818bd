import 'server-only';
import type { Enterprise, EnterpriseSummary, Industry, Page } from '@township/client';
import { cache } from 'react';
import { cms, collect, listOf, tagShown } from './client';
import { getEvery, getRecord } from './records';

export interface EnterpriseQuery {
  industry?: string;
  village?: string;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

/** By pinyin; a page beyond the end has no items. */
export async function getEnterprises(query: EnterpriseQuery): Promise<Page<EnterpriseSummary>> {
  const list = await cms.enterprises.list({ ...query, sort: 'pinyin' }, listOf('enterprise'));
  await tagShown('enterprise', list.items);
  return list;
}

/** All of them, by pinyin: to count by facet. A page that shows some of them calls {@link tagShownEnterprises}. */
export const getEveryEnterprise = cache((): Promise<EnterpriseSummary[]> =>
  collect(cms.enterprises.all({ sort: 'pinyin' }, listOf('enterprise'))),
);

/** Tags the page with the enterprises it shows. */
export const tagShownEnterprises = (enterprises: EnterpriseSummary[]): Promise<void> =>
  tagShown('enterprise', enterprises);

/** A former slug answers the enterprise under its present one. */
export const getEnterprise = (slug: string): Promise<Enterprise | null> =>
  getRecord('enterprise', slug);

/** In the editors' order. */
export const getIndustries = (): Promise<Industry[]> => getEvery('industry');

import 'server-only';
import type { Enterprise, EnterpriseSummary, Industry, Page } from '@township/client';
import { cache } from 'react';
import { cms, collect, listOf, showing } from './client';
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
  await showing('enterprise', list.items);
  return list;
}

/** All of them, by pinyin: to count by facet. Whoever shows some of them tells so with {@link showEnterprises}. */
export const getEveryEnterprise = cache((): Promise<EnterpriseSummary[]> =>
  collect(cms.enterprises.all({ sort: 'pinyin' }, listOf('enterprise'))),
);

/** These enterprises are shown on the page. */
export const showEnterprises = (enterprises: EnterpriseSummary[]): Promise<void> =>
  showing('enterprise', enterprises);

/** A former slug answers the enterprise under its present one. */
export const getEnterprise = (slug: string): Promise<Enterprise | null> =>
  getRecord('enterprise', slug);

/** In the editors' order. */
export const getIndustries = (): Promise<Industry[]> => getEvery('industry');

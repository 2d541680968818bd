import 'server-only';
import type { Alert, HomePage } from '@township/client';
import { cache } from 'react';
import { cms, listOf, tagShown } from './client';

/** Alerts in force now, latest first. */
export const getAlerts = cache(async (): Promise<Alert[]> => {
  const { items } = await cms.alerts.list({ pageSize: 100, withCount: false }, listOf('alert'));
  return items;
});

/** How editors arranged the home page; null when they never did. Withdrawn articles are not featured. */
export const getHomePage = cache(async (): Promise<HomePage | null> => {
  const home = await cms.homePage.get(listOf('home-page'));
  if (!home) return null;
  await tagShown('article', home.featured);
  return { ...home, featured: home.featured.filter(({ withdrawnAt }) => withdrawnAt === null) };
});

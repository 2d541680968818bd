'use client';

import { hooksFor } from './hooks.js';

export { CmsProvider, useCms } from './context.js';
export { useTown, type UseBySlug, type UseList, type UseSingle } from './hooks.js';

export const { useList: useArticles, useBySlug: useArticle } = hooksFor(
  'articles',
  (cms) => cms.articles,
);
export const { useList: useColumns, useBySlug: useColumn } = hooksFor(
  'columns',
  (cms) => cms.columns,
);
export const { useList: useTopics, useBySlug: useTopic } = hooksFor('topics', (cms) => cms.topics);
export const { useList: useVillages, useBySlug: useVillage } = hooksFor(
  'villages',
  (cms) => cms.villages,
);
export const { useList: useEnterprises, useBySlug: useEnterprise } = hooksFor(
  'enterprises',
  (cms) => cms.enterprises,
);
export const { useList: useIndustries, useBySlug: useIndustry } = hooksFor(
  'industries',
  (cms) => cms.industries,
);
export const { useList: useHonors, useBySlug: useHonor } = hooksFor('honors', (cms) => cms.honors);

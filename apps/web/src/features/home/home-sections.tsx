import type { HomeSectionName } from '@township/client';
import type { ReactNode } from 'react';
import { Figures } from '../figures';
import { byLevel } from '../honors/levels';
import { HeadlineList } from '../news/article-list';
import {
  enterprisesUrl,
  honorsUrl,
  listUrl,
  newsUrl,
  topicsUrl,
  townUrl,
  villagesUrl,
} from '../urls';
import type { frontPage, PlannedSection } from './front-page';
import type { HomeContent } from './home-content';
import { HonorSeals } from './honor-seals';
import { IndustryShares } from './industry-shares';
import { Latest } from './latest';
import { TopicCards } from './topic-cards';
import { VillageSlips } from './village-slips';

const HONORS = 10;

interface DescribedSection {
  name: HomeSectionName;
  title: string;
  more: { label: string; href: string };
  /** What will stand there, while there is nothing. */
  pending: string;
  /** Null while there is nothing to show. */
  content: ReactNode;
}

/** The planned sections with all that they show; when all news stand above, they need no section of their own. */
export function describeSections(
  plan: PlannedSection[],
  content: HomeContent,
  front: ReturnType<typeof frontPage>,
): DescribedSection[] {
  return plan.flatMap(({ name, title }) => {
    if (name === 'news' && front.lead && front.latest.length === 0) return [];
    const usual = SECTION[name](content, front);
    return [{ name, ...usual, title: title ?? usual.title }];
  });
}

type Describe = (
  content: HomeContent,
  front: ReturnType<typeof frontPage>,
) => Omit<DescribedSection, 'name'>;

/** `content` where there is something, otherwise null. */
const unlessEmpty = (list: readonly unknown[], content: ReactNode): ReactNode =>
  list.length > 0 ? content : null;

const SECTION: Record<HomeSectionName, Describe> = {
  notices: ({ notices: [newest] }, { board }) => ({
    title: newest?.column?.name ?? '通知公告',
    more: {
      label: '全部通知',
      href: newest?.column ? listUrl(newsUrl, { column: newest.column.slug }) : newsUrl,
    },
    pending: '镇里的通知和公告会贴在这里。',
    content: unlessEmpty(board, <HeadlineList articles={board} />),
  }),
  figures: ({ town }) => ({
    title: '数说本镇',
    more: { label: '镇情全貌', href: townUrl },
    pending: '人口、面积这些基本数字会列在这里，每个数都注明日期和来源。',
    content: unlessEmpty(town.figures, <Figures figures={town.figures} />),
  }),
  news: (_, { latest }) => ({
    title: '更多资讯',
    more: { label: '全部资讯', href: newsUrl },
    pending: '镇里的新闻、政策和公开信息会登在这里。',
    content: unlessEmpty(latest, <Latest articles={latest} />),
  }),
  topics: ({ town, topics }) => ({
    title: town.programmeTitle ?? '专题',
    more: { label: '全部专题', href: topicsUrl },
    pending: '镇里的重点工作会分专题讲清楚。',
    content: unlessEmpty(topics, <TopicCards topics={topics} />),
  }),
  villages: ({ villages }) => ({
    title: '村庄',
    more: { label: `全部 ${villages.length} 个村`, href: villagesUrl },
    pending: '各村的名录和介绍会列在这里。',
    content: unlessEmpty(villages, <VillageSlips villages={villages} />),
  }),
  enterprises: ({ shares, enterpriseTotal }) => ({
    title: '产业与企业',
    more: { label: '企业名录', href: enterprisesUrl },
    pending: '镇里的产业和企业会按行业列在这里。',
    content: unlessEmpty(shares, <IndustryShares shares={shares} total={enterpriseTotal} />),
  }),
  honors: ({ honors }) => ({
    title: '荣誉',
    more: { label: '全部荣誉', href: honorsUrl },
    pending: '镇、村和企业获得的荣誉会列在这里。',
    content: unlessEmpty(honors, <HonorSeals honors={byLevel(honors).slice(0, HONORS)} />),
  }),
};

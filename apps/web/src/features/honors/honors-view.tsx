import type { HonorLevel, HonorSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { honorsUrl, listUrl } from '../urls';
import { HonorList } from './honor-list';
import { HONOR_LEVELS, levelName } from './levels';

/** The facets of the list, as they stand in its address. */
export interface HonorFacets {
  level?: HonorLevel;
  year?: number;
}

interface HonorsViewProps {
  list: { items: HonorSummary[]; page: number; pageCount: number; total: number };
  facets: HonorFacets;
  years: number[];
}

/** `省级荣誉 · 2020年` */
export const honorsTitle = ({ level, year }: HonorFacets): string =>
  [level ? `${levelName[level]}荣誉` : '荣誉', year && `${year}年`].filter(Boolean).join(' · ');

/** All honors under their levels, the highest first. */
export function HonorsView({ list, facets, years }: HonorsViewProps) {
  const levels = HONOR_LEVELS.map((level) => ({
    level,
    honors: list.items.filter((honor) => honor.level === level),
  })).filter(({ honors }) => honors.length > 0);
  return (
    <div className="wrap">
      <PageHead
        title={honorsTitle(facets)}
        lede={`共 ${list.total} 项。授予时间和单位按公开资料所载，没有写明的留空。`}
      />
      <Filters groups={filterGroups(facets, years)} />
      {levels.length === 0 && (
        <EmptyState
          message="这里还没有荣誉记录。可以换一个级别或年份，也可以看看全部荣誉。"
          way={{ label: '全部荣誉', href: honorsUrl }}
        />
      )}
      <div className="honor-wall">
        {levels.map(({ level, honors }) => (
          <Section key={level} title={levelName[level]} id={level}>
            <HonorList honors={honors} />
          </Section>
        ))}
      </div>
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => listUrl(honorsUrl, { ...facets, page })}
      />
    </div>
  );
}

function filterGroups(facets: HonorFacets, years: number[]) {
  return [
    {
      label: '级别',
      options: [undefined, ...HONOR_LEVELS].map((level) => ({
        label: level ? levelName[level] : '全部',
        href: listUrl(honorsUrl, { ...facets, level }),
        current: facets.level === level,
      })),
    },
    {
      label: '年份',
      options: [undefined, ...years].map((year) => ({
        label: year ? String(year) : '全部',
        href: listUrl(honorsUrl, { ...facets, year }),
        current: facets.year === year,
      })),
    },
  ];
}

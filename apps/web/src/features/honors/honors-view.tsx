import type { HonorLevel, HonorSummary } from '@township/client';
import { EmptyState } from '@/ui/empty-state';
import { Filters } from '@/ui/filters';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { honorsUrl, listUrl } from '../urls';
import { levelsOf, type HonorFacets } from './arrange';
import { DisplaySwitch, type HonorDisplay } from './display-switch';
import { HonorTimeline } from './honor-timeline';
import { HonorWall } from './honor-wall';
import { levelName } from './levels';

/** Plaques of a level on the wall of all levels. */
const ON_WALL = 12;

export interface HonorsViewProps {
  display: HonorDisplay;
  facets: HonorFacets;
  offered: { levels: HonorLevel[]; years: number[] };
  /** Those of the page; on the wall of all levels, all of them. */
  honors: HonorSummary[];
  page: number;
  pageCount: number;
  total: number;
}

/** `省级荣誉 · 2020年` */
export const honorsTitle = ({ level, year }: HonorFacets): string =>
  [level ? `${levelName[level]}荣誉` : '荣誉', year && `${year}年`].filter(Boolean).join(' · ');

/** Address of a display of the honors. The wall is what the bare address shows. */
export const displayUrl = (
  display: HonorDisplay,
  facets: HonorFacets & { page?: number },
): string =>
  listUrl(honorsUrl, {
    level: facets.level,
    view: display === 'timeline' ? display : null,
    year: facets.year,
    page: facets.page,
  });

/** All honors, as a wall by level or as a timeline. */
export function HonorsView(props: HonorsViewProps) {
  const { display, facets, honors, page, pageCount, total } = props;
  return (
    <div className="wrap">
      <PageHead
        title={honorsTitle(facets)}
        lede={`共 ${total} 项。授予时间和单位按公开资料所载，没有写明的留空。`}
      />
      <DisplaySwitch display={display} hrefOf={(name) => displayUrl(name, facets)} />
      <Filters groups={filterGroups(props)} />
      {total === 0 && (
        <EmptyState
          message="这里还没有荣誉记录。可以换一个级别或年份，也可以看看全部荣誉。"
          way={{ label: '全部荣誉', href: honorsUrl }}
        />
      )}
      {display === 'timeline' ? (
        <HonorTimeline honors={honors} />
      ) : (
        <HonorWall
          groups={levelsOf(honors).map(({ level, honors }) => ({
            level,
            total: honors.length,
            honors: facets.level ? honors : honors.slice(0, ON_WALL),
          }))}
          hrefOf={(level) => displayUrl('wall', { ...facets, level })}
        />
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefOf={(page) => displayUrl(display, { ...facets, page })}
      />
    </div>
  );
}

function filterGroups({ display, facets, offered }: HonorsViewProps) {
  return [
    {
      label: '级别',
      options: [undefined, ...offered.levels].map((level) => ({
        label: level ? levelName[level] : '全部',
        href: displayUrl(display, { ...facets, level }),
        current: facets.level === level,
      })),
    },
    {
      label: '年份',
      options: [undefined, ...offered.years].map((year) => ({
        label: year ? String(year) : '全部',
        href: displayUrl(display, { ...facets, year }),
        current: facets.year === year,
      })),
    },
  ];
}

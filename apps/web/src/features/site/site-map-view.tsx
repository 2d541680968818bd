import type { ColumnSummary, Industry, TopicSummary, Town, VillageSummary } from '@township/client';
import { Link } from '@/ui/link';
import { PageHead } from '@/ui/page-head';
import { HONOR_LEVELS, levelName } from '../honors/levels';
import { services } from '../navigation';
import * as urls from '../urls';

export interface SiteMapProps {
  town: Town;
  columns: ColumnSummary[];
  topics: TopicSummary[];
  villages: VillageSummary[];
  industries: Industry[];
}

interface Chapter {
  title: string;
  /** The section's own page; the services have none. */
  href?: string;
  links: { label: string; href: string }[];
}

function chaptersOf({ town, columns, topics, villages, industries }: SiteMapProps): Chapter[] {
  return [
    {
      title: '资讯',
      href: urls.newsUrl,
      links: columns.map(({ name, slug }) => ({
        label: name,
        href: urls.listUrl(urls.newsUrl, { column: slug }),
      })),
    },
    {
      title: '专题',
      href: urls.topicsUrl,
      links: topics.map((topic) => ({ label: topic.title, href: urls.topicUrl(topic) })),
    },
    {
      title: '村庄',
      href: urls.villagesUrl,
      links: villages.map((village) => ({ label: village.name, href: urls.villageUrl(village) })),
    },
    {
      title: '企业',
      href: urls.enterprisesUrl,
      links: industries.map(({ name, slug }) => ({
        label: name,
        href: urls.listUrl(urls.enterprisesUrl, { industry: slug }),
      })),
    },
    {
      title: '荣誉',
      href: urls.honorsUrl,
      links: HONOR_LEVELS.map((level) => ({
        label: levelName[level],
        href: urls.listUrl(urls.honorsUrl, { level }),
      })),
    },
    {
      title: '镇情',
      href: urls.townUrl,
      links: [{ label: `认识${town.name}`, href: urls.townUrl }],
    },
    { title: '服务', links: services },
  ];
}

/** Every part of the site on one page, as the contents of a book. */
export function SiteMapView(content: SiteMapProps) {
  return (
    <div className="wrap">
      <PageHead title="网站地图" lede="本站有什么，都列在这一页。" />
      <div className="site-map">
        {chaptersOf(content).map(({ title, href, links }) => (
          <section key={title} className="site-map__chapter" aria-labelledby={`chapter-${title}`}>
            <h2 className="site-map__title" id={`chapter-${title}`}>
              {href ? <Link href={href}>{title}</Link> : title}
            </h2>
            <ul className="site-map__links">
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

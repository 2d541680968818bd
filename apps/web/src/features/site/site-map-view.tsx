import type { ColumnSummary, Industry, TopicSummary, Town, VillageSummary } from '@township/client';
import { keysOf, SECTIONS, type SectionType } from '@township/client/vocabulary';
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

interface Place {
  label: string;
  href: string;
}

/** What stands below a section's own page; of a section that is not named here, nothing does. */
const PLACES: Readonly<Partial<Record<SectionType, (content: SiteMapProps) => Place[]>>> = {
  article: ({ columns }) =>
    columns.map(({ name, slug }) => ({
      label: name,
      href: urls.listUrl(urls.newsUrl, { column: slug }),
    })),
  topic: ({ topics }) =>
    topics.map((topic) => ({ label: topic.title, href: urls.topicUrl(topic) })),
  village: ({ villages }) =>
    villages.map((village) => ({ label: village.name, href: urls.villageUrl(village) })),
  enterprise: ({ industries }) =>
    industries.map(({ name, slug }) => ({
      label: name,
      href: urls.listUrl(urls.enterprisesUrl, { industry: slug }),
    })),
  honor: () =>
    HONOR_LEVELS.map((level) => ({
      label: levelName[level],
      href: urls.listUrl(urls.honorsUrl, { level }),
    })),
  town: ({ town }) => [{ label: `认识${town.name}`, href: urls.townUrl }],
};

interface Chapter {
  title: string;
  /** The section's own page; the services have none. */
  href?: string;
  places: Place[];
}

const chaptersOf = (content: SiteMapProps): Chapter[] => [
  ...keysOf(SECTIONS).map((type) => ({
    title: SECTIONS[type].label,
    href: SECTIONS[type].path,
    places: PLACES[type]?.(content) ?? [],
  })),
  { title: '服务', places: services },
];

/** Every part of the site on one page, as the contents of a book. */
export function SiteMapView(content: SiteMapProps) {
  return (
    <div className="wrap">
      <PageHead title="网站地图" lede="本站有什么，都列在这一页。" />
      <div className="site-map">
        {chaptersOf(content).map(({ title, href, places }) => (
          <section key={title} className="site-map__chapter" aria-labelledby={`chapter-${title}`}>
            <h2 className="site-map__title" id={`chapter-${title}`}>
              {href ? <Link href={href}>{title}</Link> : title}
            </h2>
            {places.length > 0 && (
              <ul className="site-map__links">
                {places.map(({ label, href: place }) => (
                  <li key={place}>
                    <Link href={place}>{label}</Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

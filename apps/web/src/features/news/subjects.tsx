import type { Article } from '@township/client';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { enterpriseUrl, honorUrl, topicUrl, villageUrl } from '../urls';

/** How many of a kind are named; a list of 500 is only counted. */
const SHOWN = 16;

/** What an article is about, kind by kind: its topics, villages, enterprises and honors. */
export function Subjects({ article }: { article: Article }) {
  const kinds = [
    { label: '专题', links: article.topics.map((t) => ({ name: t.title, href: topicUrl(t) })) },
    { label: '村庄', links: article.villages.map((v) => ({ name: v.name, href: villageUrl(v) })) },
    {
      label: '企业',
      links: article.enterprises.map((e) => ({ name: e.name, href: enterpriseUrl(e) })),
    },
    { label: '荣誉', links: article.honors.map((h) => ({ name: h.title, href: honorUrl(h) })) },
  ].filter(({ links }) => links.length > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title="文中说到" id="subjects" className="no-print">
      <dl className="subjects">
        {kinds.map(({ label, links }) => (
          <div key={label} className="subjects__kind">
            <dt className="subjects__label">
              {label}
              {links.length > 1 && <span className="subjects__count"> {links.length}</span>}
            </dt>
            <dd>
              <ul className="subjects__list">
                {links.slice(0, SHOWN).map(({ name, href }) => (
                  <li key={href}>
                    <Link className="subjects__link" href={href}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
              {links.length > SHOWN && <p className="subjects__rest">等 {links.length} 项</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

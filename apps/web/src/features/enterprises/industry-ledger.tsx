import type { EnterpriseSummary, Industry } from '@township/client';
import { Link } from '@/ui/link';
import { enterprisesUrl, listUrl } from '../urls';
import { EnterpriseList } from './enterprise-list';

interface Group {
  name: string;
  summary: string | null;
  pillar: boolean;
  /** Null for enterprises whose industry is not known. */
  slug: string | null;
  enterprises: EnterpriseSummary[];
}

/** Enterprises under their industries, in the industries' order; those of no known industry last. */
export function groupByIndustry(
  enterprises: EnterpriseSummary[],
  industries: Pick<Industry, 'slug' | 'name' | 'summary' | 'pillar'>[],
): Group[] {
  const known = new Set(industries.map(({ slug }) => slug));
  const rest = enterprises.filter(({ industry }) => !industry || !known.has(industry.slug));
  const groups: Group[] = industries.map(({ slug, name, summary, pillar }) => ({
    slug,
    name,
    summary,
    pillar,
    enterprises: enterprises.filter(({ industry }) => industry?.slug === slug),
  }));
  if (rest.length === 0) return groups;
  return [...groups, { slug: null, name: '其他', summary: null, pillar: false, enterprises: rest }];
}

/** The town's industries as a ledger: the industry on the left, its enterprises on the right. */
export function IndustryLedger({ groups }: { groups: Group[] }) {
  return (
    <ul className="ledger">
      {groups.map(({ slug, name, summary, pillar, enterprises }) => (
        <li key={name} className="ledger__row">
          <div className="ledger__head">
            <h2 className="ledger__name">
              {slug ? <Link href={listUrl(enterprisesUrl, { industry: slug })}>{name}</Link> : name}
            </h2>
            {pillar && <span className="badge">支柱产业</span>}
            {summary && <p className="ledger__summary">{summary}</p>}
          </div>
          {enterprises.length > 0 && (
            <EnterpriseList enterprises={enterprises} showIndustry={false} />
          )}
        </li>
      ))}
    </ul>
  );
}

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

/** Enterprises under their industries: the pillars first, each in the editors' order, those of no known industry last. */
export function groupByIndustry(
  enterprises: EnterpriseSummary[],
  industries: Pick<Industry, 'slug' | 'name' | 'summary' | 'pillar'>[],
): Group[] {
  const known = new Set(industries.map(({ slug }) => slug));
  const rest = enterprises.filter(({ industry }) => !industry || !known.has(industry.slug));
  const inOrder = [
    ...industries.filter(({ pillar }) => pillar),
    ...industries.filter(({ pillar }) => !pillar),
  ];
  const groups: Group[] = inOrder.map(({ slug, name, summary, pillar }) => ({
    slug,
    name,
    summary,
    pillar,
    enterprises: enterprises.filter(({ industry }) => industry?.slug === slug),
  }));
  if (rest.length === 0) return groups;
  return [...groups, { slug: null, name: '其他', summary: null, pillar: false, enterprises: rest }];
}

interface IndustryLedgerProps {
  groups: Group[];
  /** How many of each are named. */
  max: number;
}

/** The town's industries as a ledger: the industry on the left, its enterprises on the right. */
export function IndustryLedger({ groups, max }: IndustryLedgerProps) {
  return (
    <ul className="ledger">
      {groups.map((group) => (
        <li key={group.name} className="ledger__row">
          <LedgerHead group={group} />
          <div className="ledger__enterprises">
            {group.enterprises.length > 0 ? (
              <EnterpriseList enterprises={group.enterprises.slice(0, max)} />
            ) : (
              <p className="ledger__pending">企业名单待补充</p>
            )}
            {group.slug && group.enterprises.length > max && (
              <Link
                className="ledger__more"
                href={listUrl(enterprisesUrl, { industry: group.slug })}
              >
                {group.name}全部 {group.enterprises.length} 家
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function LedgerHead({ group }: { group: Group }) {
  const { slug, name, pillar, summary } = group;
  return (
    <div className="ledger__head">
      <h2 className="ledger__name">
        {slug ? <Link href={listUrl(enterprisesUrl, { industry: slug })}>{name}</Link> : name}
      </h2>
      {pillar && <span className="badge">支柱产业</span>}
      {summary && <p className="ledger__summary">{summary}</p>}
    </div>
  );
}

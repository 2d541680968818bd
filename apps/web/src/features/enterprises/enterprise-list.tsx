import type { EnterpriseSummary } from '@township/client';
import { Link } from '@/ui/link';
import { enterpriseUrl } from '../urls';

interface EnterpriseListProps {
  enterprises: EnterpriseSummary[];
  /** Not where the list already stands under its industry. */
  showIndustry?: boolean;
}

/** Other names shown with the first one. */
const OTHER_NAMES = 2;

/** Enterprises with what they do, where they are and whether they are hiring. */
export function EnterpriseList({ enterprises, showIndustry = true }: EnterpriseListProps) {
  return (
    <ul className="directory">
      {enterprises.map((enterprise) => (
        <EnterpriseItem
          key={enterprise.slug}
          enterprise={enterprise}
          meta={[showIndustry && enterprise.industry?.name, enterprise.village?.name]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </ul>
  );
}

function EnterpriseItem({ enterprise, meta }: { enterprise: EnterpriseSummary; meta: string }) {
  const others = enterprise.shortNames.slice(0, OTHER_NAMES).map(({ name }) => name);
  return (
    <li className="directory__item">
      <p className="directory__name">
        <Link href={enterpriseUrl(enterprise)}>{enterprise.name}</Link>
        {enterprise.hiring && <span className="badge">在招聘</span>}
      </p>
      {others.length > 0 && <p className="directory__former">又名：{others.join('、')}</p>}
      {enterprise.summary && <p className="directory__text">{enterprise.summary}</p>}
      {meta && <p className="directory__meta">{meta}</p>}
    </li>
  );
}

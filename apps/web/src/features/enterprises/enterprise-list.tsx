import type { EnterpriseSummary } from '@township/client';
import { Link } from '@/ui/link';
import { enterpriseUrl } from '../urls';

interface EnterpriseListProps {
  enterprises: EnterpriseSummary[];
  /** Not where the list already stands under its industry. */
  showIndustry?: boolean;
}

/** Enterprises with what they do, where they are and whether they are hiring. */
export function EnterpriseList({ enterprises, showIndustry = true }: EnterpriseListProps) {
  return (
    <ul className="directory">
      {enterprises.map((enterprise) => (
        <li key={enterprise.slug} className="directory__item">
          <p className="directory__name">
            <Link href={enterpriseUrl(enterprise)}>{enterprise.name}</Link>
            {enterprise.hiring && <span className="badge">在招聘</span>}
          </p>
          {enterprise.summary && <p className="directory__text">{enterprise.summary}</p>}
          <p className="directory__meta">
            {[showIndustry && enterprise.industry?.name, enterprise.village?.name]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

import type { EnterpriseSummary, Industry } from '@township/client';
import { Link } from '@/ui/link';
import { Tags } from '@/ui/tags';
import { enterprisesUrl, enterpriseUrl, listUrl } from '../urls';
import { groupByIndustry } from './industry-ledger';

interface IndustryIndexProps {
  enterprises: EnterpriseSummary[];
  industries: Industry[];
}

/** Names of enterprises by industry, as short as an index. */
export function IndustryIndex({ enterprises, industries }: IndustryIndexProps) {
  return (
    <ul className="index">
      {groupByIndustry(enterprises, industries).map((group) => (
        <li key={group.name} className="index__row">
          <h3 className="index__name">
            {group.slug ? (
              <Link href={listUrl(enterprisesUrl, { industry: group.slug })}>{group.name}</Link>
            ) : (
              group.name
            )}
          </h3>
          {group.enterprises.length > 0 ? (
            <Tags
              links={group.enterprises.map((e) => ({ label: e.name, href: enterpriseUrl(e) }))}
            />
          ) : (
            <p className="index__pending">企业名单待补充</p>
          )}
        </li>
      ))}
    </ul>
  );
}

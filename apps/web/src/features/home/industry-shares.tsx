import type { EnterpriseSummary, Industry } from '@township/client';
import type { CSSProperties } from 'react';
import { Link } from '@/ui/link';
import { enterprisesUrl, enterpriseUrl, listUrl } from '../urls';

export interface IndustryShare {
  industry: Industry;
  /** The first few of its enterprises. */
  enterprises: EnterpriseSummary[];
  /** How many of its enterprises the directory has. */
  total: number;
}

interface IndustrySharesProps {
  shares: IndustryShare[];
  /** Enterprises in the directory, those of no known industry as well. */
  total: number;
}

/** The directory by industry: who is in it, and as a bar which part of all entries that is. */
export function IndustryShares({ shares, total }: IndustrySharesProps) {
  return (
    <>
      <ul className="industries">
        {shares.map((share) => (
          <li key={share.industry.slug} className="industries__item">
            <h3 className="industries__name">
              <Link href={listUrl(enterprisesUrl, { industry: share.industry.slug })}>
                {share.industry.name}
              </Link>
              {share.industry.pillar && <span className="badge">支柱</span>}
            </h3>
            <Entries {...share} />
            <p className="industries__count">{share.total > 0 ? `${share.total} 家` : '待补充'}</p>
            {share.total > 0 && (
              <span
                className="industries__bar"
                style={{ '--share': share.total / total } as CSSProperties}
                aria-hidden="true"
              />
            )}
          </li>
        ))}
      </ul>
      {total > 0 && (
        <p className="industries__note">名录现收录 {total} 家，条长是各行业在其中所占的份额。</p>
      )}
    </>
  );
}

function Entries({ enterprises, total }: IndustryShare) {
  if (enterprises.length === 0) return null;
  return (
    <p className="industries__entries">
      {enterprises.map((enterprise) => (
        <Link key={enterprise.slug} href={enterpriseUrl(enterprise)}>
          {enterprise.name}
        </Link>
      ))}
      {total > enterprises.length && <span>等</span>}
    </p>
  );
}

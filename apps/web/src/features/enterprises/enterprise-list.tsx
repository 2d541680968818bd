import type { EnterpriseSummary } from '@township/client';
import { Link } from '@/ui/link';
import { Letters } from '../letters';
import { enterpriseUrl } from '../urls';

/** Other names shown with the first one. */
const OTHER_NAMES = 2;

const metaOf = ({ industry, village }: EnterpriseSummary) =>
  [industry?.name, village?.name].filter(Boolean).join(' · ');

/** Enterprises under their industry, with what they do, where they are and whether they are hiring. */
export function EnterpriseList({ enterprises }: { enterprises: EnterpriseSummary[] }) {
  return (
    <ul className="directory">
      {enterprises.map((enterprise) => (
        <EnterpriseItem
          key={enterprise.slug}
          enterprise={enterprise}
          meta={enterprise.village?.name ?? ''}
        />
      ))}
    </ul>
  );
}

interface EnterpriseIndexProps {
  /** By pinyin. */
  enterprises: EnterpriseSummary[];
  heading: 'h2' | 'h3';
}

/** Enterprises by the first letters of their names. */
export function EnterpriseIndex({ enterprises, heading }: EnterpriseIndexProps) {
  return (
    <Letters items={enterprises} nameOf={({ name }) => name} heading={heading}>
      {(enterprise) => (
        <EnterpriseItem key={enterprise.slug} enterprise={enterprise} meta={metaOf(enterprise)} />
      )}
    </Letters>
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

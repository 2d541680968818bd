import type { ArticleSummary, Honor, HonorSummary } from '@township/client';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { PictureViewer } from '@/ui/picture-viewer';
import { RelatedArticles } from '../news/related-articles';
import { RichText } from '../rich-text/rich-text';
import { enterpriseUrl, honorsUrl, listUrl, villageUrl } from '../urls';
import { knownDate } from './arrange';
import { AwardDate, Validity } from './award';
import { HonorNeighbours } from './honor-neighbours';
import { HonorTitle } from './honor-title';
import { levelName } from './levels';

interface HonorViewProps {
  honor: Honor;
  articles: ArticleSummary[];
  /** Those beside it within its level. */
  neighbours: { previous: HonorSummary | null; next: HonorSummary | null };
}

/** An honor: who holds it, who awarded it, when and until when. */
export function HonorView({ honor, articles, neighbours }: HonorViewProps) {
  const { certificate } = honor;
  return (
    <div className="wrap">
      <HonorTitle honor={honor} />
      <div className="split">
        <div>
          {honor.summary && <p className="page-head__lede">{honor.summary}</p>}
          {certificate && (
            <CaptionedPicture image={certificate} sizes="(min-width: 48rem) 40rem, 100vw" />
          )}
          {honor.body && <RichText html={honor.body} />}
        </div>
        <div className="aside">
          <HonorFacts honor={honor} />
        </div>
      </div>
      <RelatedArticles articles={articles} />
      <HonorNeighbours level={honor.level} {...neighbours} />
      {certificate && <PictureViewer />}
    </div>
  );
}

function HonorFacts({ honor }: { honor: Honor }) {
  const { village, enterprise } = honor;
  return (
    <Facts
      facts={[
        {
          label: '获得者',
          value: village ? (
            <Link href={villageUrl(village)}>{village.name}</Link>
          ) : enterprise ? (
            <Link href={enterpriseUrl(enterprise)}>{enterprise.name}</Link>
          ) : (
            honor.holderName
          ),
        },
        {
          label: '级别',
          value: (
            <Link href={listUrl(honorsUrl, { level: honor.level })}>{levelName[honor.level]}</Link>
          ),
        },
        { label: '授予单位', value: honor.issuer, expected: true },
        {
          label: '授予时间',
          value: knownDate(honor) && <AwardDate honor={honor} />,
          expected: true,
        },
        { label: '有效期', value: honor.validUntil && <Validity honor={honor} /> },
        { label: '文号', value: honor.documentNumber },
        { label: '资料来源', value: honor.source },
      ]}
    />
  );
}

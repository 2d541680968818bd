import type { ArticleSummary, Honor } from '@township/client';
import { formatPartialDate } from '@township/rules/partial-date';
import { CaptionedPicture } from '@/ui/captioned-picture';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { Day } from '@/ui/time';
import { RelatedArticles } from '../news/related-articles';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { enterpriseUrl, honorsUrl, listUrl, villageUrl } from '../urls';
import { levelMark, levelName } from './levels';

/** An honor: who holds it, who awarded it, when and until when. */
export function HonorView({ honor, articles }: { honor: Honor; articles: ArticleSummary[] }) {
  return (
    <div className="wrap">
      <ProfileHead
        title={honor.title}
        mark={levelMark[honor.level]}
        seed={honor.slug}
        kicker={`${levelName[honor.level]}荣誉`}
        lede={honor.summary}
        cover={null}
      />
      <div className="split">
        <div>
          {honor.certificate && (
            <CaptionedPicture image={honor.certificate} sizes="(min-width: 48rem) 40rem, 100vw" />
          )}
          {honor.body && <RichText html={honor.body} />}
          <HonorFacts honor={honor} />
        </div>
      </div>
      <RelatedArticles articles={articles} />
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
          value: formatPartialDate({ date: honor.awardedOn, precision: honor.awardedPrecision }),
          expected: true,
        },
        { label: '有效期至', value: honor.validUntil && <Day value={honor.validUntil} /> },
        { label: '文号', value: honor.documentNumber },
        { label: '资料来源', value: honor.source },
      ]}
    />
  );
}

import type { ArticleSummary, Enterprise, EnterpriseScale, HonorSummary } from '@township/client';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { Figures } from '../figures';
import { HonorList } from '../honors/honor-list';
import { Names } from '../names';
import { RelatedArticles } from '../news/related-articles';
import { Offerings } from '../offerings';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { enterprisesUrl, listUrl, villageUrl } from '../urls';
import { EnterpriseJsonLd } from './enterprise-json-ld';

export interface EnterpriseViewProps {
  enterprise: Enterprise;
  articles: ArticleSummary[];
  honors: HonorSummary[];
  origin: string;
}

const scaleName: Record<EnterpriseScale, string> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
};

/** An enterprise's profile. */
export function EnterpriseView({ enterprise, articles, honors, origin }: EnterpriseViewProps) {
  return (
    <div className="wrap">
      <EnterpriseJsonLd enterprise={enterprise} origin={origin} />
      <ProfileHead
        title={enterprise.name}
        mark={[...enterprise.name][0] ?? ''}
        seed={enterprise.slug}
        kicker={enterprise.industry?.name}
        lede={enterprise.summary}
        cover={enterprise.cover}
      />
      <div className="split">
        <div>
          {enterprise.figures.length > 0 && <Figures figures={enterprise.figures} />}
          {enterprise.body && <RichText html={enterprise.body} />}
          {enterprise.products.length > 0 && (
            <Section title="产品与业务" id="products">
              <Offerings offerings={enterprise.products} />
            </Section>
          )}
          {enterprise.hiring && (
            <Section title="招聘" id="hiring">
              <p>{enterprise.hiringNote ?? '正在招聘，详情请直接联系企业。'}</p>
            </Section>
          )}
        </div>
        <div className="aside">
          <EnterpriseFacts enterprise={enterprise} />
          {honors.length > 0 && (
            <Section title="荣誉" id="honors">
              <HonorList honors={honors} />
            </Section>
          )}
        </div>
      </div>
      <RelatedArticles articles={articles} />
    </div>
  );
}

function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const { industry, village, website } = enterprise;
  return (
    <Facts
      facts={[
        { label: '名称说明', value: enterprise.nameNote },
        {
          label: '简称',
          value: enterprise.shortNames.length > 0 && <Names names={enterprise.shortNames} />,
        },
        {
          label: '产业',
          value: industry && (
            <Link href={listUrl(enterprisesUrl, { industry: industry.slug })}>{industry.name}</Link>
          ),
        },
        {
          label: '所在村',
          value: village && <Link href={villageUrl(village)}>{village.name}</Link>,
          expected: true,
        },
        { label: '信用代码', value: enterprise.creditCode, expected: true },
        { label: '规模', value: enterprise.scale && scaleName[enterprise.scale] },
        { label: '成立', value: enterprise.foundedYear && `${enterprise.foundedYear}年` },
        {
          label: '网站',
          value: website && (
            <a className="external" href={website} rel="external noopener">
              {new URL(website).host}
            </a>
          ),
        },
        {
          label: '联系',
          value: enterprise.contacts.length > 0 && <ContactList contacts={enterprise.contacts} />,
          expected: true,
        },
      ]}
    />
  );
}

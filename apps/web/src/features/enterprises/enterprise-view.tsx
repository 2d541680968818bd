import type { ArticleSummary, Enterprise, EnterpriseSummary, HonorSummary } from '@township/client';
import { PictureViewer } from '@/ui/picture-viewer';
import { Section } from '@/ui/section';
import { Tags } from '@/ui/tags';
import { Figures } from '../figures';
import { HonorList } from '../honors/honor-list';
import { mapUrl } from '../map-link';
import { RelatedArticles } from '../news/related-articles';
import { Offerings } from '../offerings';
import { ProfileBody } from '../profile-body';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { wholeList, type ListPreview } from '../list-preview';
import { missingOf, StillMissing } from '../still-missing';
import { enterprisesUrl, enterpriseUrl, honorsUrl, listUrl, newsUrl } from '../urls';
import { EnterpriseFacts } from './enterprise-facts';
import { EnterpriseJsonLd } from './enterprise-json-ld';

export interface EnterpriseViewProps {
  enterprise: Enterprise;
  articles: ListPreview<ArticleSummary>;
  honors: ListPreview<HonorSummary>;
  /** Others of the same industry; the total counts this one too. */
  sameIndustry: ListPreview<EnterpriseSummary>;
  origin: string;
}

/** An enterprise's profile. */
export function EnterpriseView(props: EnterpriseViewProps) {
  const { enterprise, articles, honors, origin } = props;
  return (
    <div className="wrap">
      <EnterpriseJsonLd enterprise={enterprise} origin={origin} />
      <ProfileHead
        title={enterprise.name}
        seed={enterprise.slug}
        kicker={enterprise.industry?.name}
        lede={enterprise.summary}
        cover={enterprise.cover}
      >
        {enterprise.nameNote && (
          <p className="name-note">
            <strong className="name-note__label">名称说明</strong>
            {enterprise.nameNote}
          </p>
        )}
      </ProfileHead>
      <ProfileBody
        main={mainOf(enterprise)}
        aside={[
          <EnterpriseFacts key="facts" enterprise={enterprise} />,
          honors.items.length > 0 && (
            <Section
              key="honors"
              title="荣誉"
              id="honors"
              more={wholeList(honors, '项', honorsUrl)}
            >
              <HonorList honors={honors.items} />
            </Section>
          ),
        ]}
      />
      <RelatedArticles
        articles={articles.items}
        more={wholeList(articles, '篇', listUrl(newsUrl, { enterprise: enterprise.slug }))}
      />
      <SameIndustry {...props} />
      <StillMissing
        path={enterpriseUrl(enterprise)}
        labels={missingOf({
          统一社会信用代码: enterprise.creditCode,
          所在村: enterprise.village,
          成立年份: enterprise.foundedYear,
          规模: enterprise.scale,
          产品: enterprise.products,
          联系方式: enterprise.contacts,
          招聘信息: enterprise.hiring !== null,
          位置: mapUrl(enterprise),
        })}
      />
      <PictureViewer />
    </div>
  );
}

/** What is read. */
const mainOf = (enterprise: Enterprise) => [
  enterprise.hiring && (
    <section key="hiring" className="hiring" aria-labelledby="hiring">
      <h2 id="hiring" className="hiring__title">
        正在招聘
      </h2>
      <p className="hiring__text">{enterprise.hiringNote ?? '详情请直接联系企业。'}</p>
    </section>
  ),
  enterprise.figures.length > 0 && <Figures key="figures" figures={enterprise.figures} />,
  enterprise.body && <RichText key="body" html={enterprise.body} />,
  enterprise.products.length > 0 && (
    <Section key="products" title="产品与业务" id="products">
      <Offerings offerings={enterprise.products} />
    </Section>
  ),
];

function SameIndustry({ enterprise, sameIndustry }: EnterpriseViewProps) {
  const { industry } = enterprise;
  const others = sameIndustry.items.filter(({ slug }) => slug !== enterprise.slug);
  if (!industry || others.length === 0) return null;
  return (
    <Section
      title={`${industry.name}还有`}
      id="same-industry"
      more={{
        label: `全部 ${sameIndustry.total} 家`,
        href: listUrl(enterprisesUrl, { industry: industry.slug }),
      }}
    >
      <Tags links={others.map((other) => ({ label: other.name, href: enterpriseUrl(other) }))} />
    </Section>
  );
}

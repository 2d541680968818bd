import type {
  ArticleSummary,
  EnterpriseSummary,
  HonorSummary,
  Town,
  Village,
} from '@township/client';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { Tags } from '@/ui/tags';
import { Figures } from '../figures';
import { HonorList } from '../honors/honor-list';
import { Names } from '../names';
import { RelatedArticles } from '../news/related-articles';
import { Offerings } from '../offerings';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { enterprisesUrl, enterpriseUrl, listUrl, townUrl } from '../urls';
import { Gallery } from './gallery';
import { VillageJsonLd } from './village-json-ld';

export interface VillageViewProps {
  village: Village;
  town: Town;
  articles: ArticleSummary[];
  enterprises: EnterpriseSummary[];
  honors: HonorSummary[];
  origin: string;
}

/** A village's profile. */
export function VillageView(props: VillageViewProps) {
  const { village, town, enterprises, honors } = props;
  return (
    <div className="wrap">
      <VillageJsonLd village={village} town={town} origin={props.origin} />
      <ProfileHead
        title={village.name}
        mark={[...village.name][0] ?? ''}
        seed={village.slug}
        kicker={town.name}
        lede={village.summary}
        cover={village.cover}
      />
      <div className="split">
        <div>
          {village.figures.length > 0 && <Figures figures={village.figures} />}
          {village.body && <RichText html={village.body} />}
          {village.specialties.length > 0 && (
            <Section title="特色" id="specialties">
              <Offerings offerings={village.specialties} />
            </Section>
          )}
          {village.gallery.length > 0 && <Gallery pictures={village.gallery} />}
        </div>
        <div className="aside">
          <Facts
            facts={[
              { label: '所在镇', value: <Link href={townUrl}>{town.name}</Link> },
              { label: '区划代码', value: village.code },
              {
                label: '曾用名',
                value: village.formerNames.length > 0 && <Names names={village.formerNames} />,
              },
              {
                label: '联系',
                value: village.contacts.length > 0 && <ContactList contacts={village.contacts} />,
                expected: true,
              },
            ]}
          />
          {honors.length > 0 && (
            <Section title="荣誉" id="honors">
              <HonorList honors={honors} />
            </Section>
          )}
          {enterprises.length > 0 && (
            <Section
              title="企业"
              id="enterprises"
              more={{ label: '全部', href: listUrl(enterprisesUrl, { village: village.slug }) }}
            >
              <Tags links={enterprises.map((e) => ({ label: e.name, href: enterpriseUrl(e) }))} />
            </Section>
          )}
        </div>
      </div>
      <RelatedArticles articles={props.articles} />
    </div>
  );
}

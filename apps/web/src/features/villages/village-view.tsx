import type {
  ArticleSummary,
  EnterpriseSummary,
  HonorSummary,
  Town,
  Village,
} from '@township/client';
import { ContactList } from '@/ui/contact-list';
import { Facts } from '@/ui/facts';
import { PictureViewer } from '@/ui/picture-viewer';
import { Section } from '@/ui/section';
import { Tags } from '@/ui/tags';
import { Figures } from '../figures';
import { HonorList } from '../honors/honor-list';
import { mapUrl, MapLink } from '../map-link';
import { Names } from '../names';
import { RelatedArticles } from '../news/related-articles';
import { Offerings } from '../offerings';
import { ProfileBody } from '../profile-body';
import { ProfileHead } from '../profile-head';
import { RichText } from '../rich-text/rich-text';
import { wholeList, type ListPreview } from '../list-preview';
import { missingOf, StillMissing } from '../still-missing';
import { enterprisesUrl, enterpriseUrl, honorsUrl, listUrl, newsUrl, villageUrl } from '../urls';
import { CodePlate } from './code-plate';
import { Gallery } from './gallery';
import { VillageJsonLd } from './village-json-ld';
import { VillageNeighbours, type ListPlace } from './village-neighbours';

export interface VillageViewProps {
  village: Village;
  town: Town;
  place: ListPlace | null;
  articles: ListPreview<ArticleSummary>;
  enterprises: ListPreview<EnterpriseSummary>;
  honors: ListPreview<HonorSummary>;
  origin: string;
}

/** A village's profile. */
export function VillageView(props: VillageViewProps) {
  const { village, town, place, articles, origin } = props;
  return (
    <div className="wrap">
      <VillageJsonLd village={village} town={town} origin={origin} />
      <ProfileHead
        title={village.name}
        seed={village.slug}
        kicker={town.name}
        lede={village.summary}
        cover={village.cover}
        sign={village.code.slice(-3)}
      >
        <CodePlate code={village.code} name={village.name} town={town} />
        <p className="code-plate__note">
          统计用区划代码，从左到右一级一级往下数，最后三位是本村。
          {place && `按代码排，是全镇 ${place.total} 个行政村里的第 ${place.number} 个。`}
        </p>
      </ProfileHead>
      <ProfileBody main={mainOf(village)} aside={asideOf(props)} />
      <RelatedArticles
        articles={articles.items}
        more={wholeList(articles, '篇', listUrl(newsUrl, { village: village.slug }))}
      />
      <StillMissing
        path={villageUrl(village)}
        labels={missingOf({
          村情介绍: village.body,
          人口等数字: village.figures,
          特色: village.specialties,
          照片: village.gallery,
          联系方式: village.contacts,
          位置: mapUrl(village),
        })}
      />
      {place && <VillageNeighbours {...place} />}
      <PictureViewer />
    </div>
  );
}

/** What is read. */
const mainOf = (village: Village) => [
  village.figures.length > 0 && <Figures key="figures" figures={village.figures} />,
  village.body && <RichText key="body" html={village.body} />,
  village.specialties.length > 0 && (
    <Section key="specialties" title="特色" id="specialties">
      <Offerings offerings={village.specialties} />
    </Section>
  ),
  village.gallery.length > 0 && <Gallery key="gallery" pictures={village.gallery} />,
];

/** What is looked up. */
function asideOf({ village, honors, enterprises }: VillageViewProps) {
  const { formerNames, contacts } = village;
  const facts = [
    { label: '曾用名', value: formerNames.length > 0 && <Names names={formerNames} /> },
    { label: '联系', value: contacts.length > 0 && <ContactList contacts={contacts} /> },
    { label: '位置', value: mapUrl(village) && <MapLink place={village} /> },
  ];
  return [
    facts.some(({ value }) => value) && <Facts key="facts" facts={facts} />,
    honors.items.length > 0 && (
      <Section key="honors" title="荣誉" id="honors" more={wholeList(honors, '项', honorsUrl)}>
        <HonorList honors={honors.items} />
      </Section>
    ),
    enterprises.items.length > 0 && (
      <Section
        key="enterprises"
        title="企业"
        id="enterprises"
        more={{
          label: `全部 ${enterprises.total} 家`,
          href: listUrl(enterprisesUrl, { village: village.slug }),
        }}
      >
        <Tags links={enterprises.items.map((e) => ({ label: e.name, href: enterpriseUrl(e) }))} />
      </Section>
    ),
  ];
}

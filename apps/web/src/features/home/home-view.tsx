import type {
  ArticleSummary,
  EnterpriseSummary,
  HonorSummary,
  Industry,
  TopicSummary,
  Town,
  VillageSummary,
} from '@township/client';
import { Section } from '@/ui/section';
import { Figures } from '../figures';
import { ArticleList, HeadlineList } from '../news/article-list';
import { IndustryIndex } from '../enterprises/industry-index';
import { HonorList } from '../honors/honor-list';
import { byLevel } from '../honors/levels';
import { TopicPlates } from '../topics/topic-plates';
import { enterprisesUrl, honorsUrl, newsUrl, topicsUrl, townUrl, villagesUrl } from '../urls';
import { VillageGrid } from '../villages/village-grid';
import { frontPage } from './front-page';
import { Lead } from './lead';
import { Noticeboard } from './noticeboard';
import { TownPlate } from './town-plate';

export interface HomeContent {
  town: Town;
  /** Newest first; the first one leads unless something is pinned. */
  news: ArticleSummary[];
  pinned: ArticleSummary[];
  notices: ArticleSummary[];
  topics: TopicSummary[];
  villages: VillageSummary[];
  enterprises: EnterpriseSummary[];
  industries: Industry[];
  honors: HonorSummary[];
}

const HONORS = 8;

/** The town in one screen, and more of it below. */
export function HomeView(content: HomeContent) {
  const { town, topics, villages, honors } = content;
  const { lead, headlines, latest } = frontPage(content);
  return (
    <div className="wrap">
      <div className="front">
        <TownPlate town={town} />
        <section className="front__news" aria-labelledby="latest">
          <h2 id="latest" className="visually-hidden">
            最新
          </h2>
          {lead && <Lead article={lead} pinned={content.pinned.includes(lead)} />}
          {headlines.length > 0 && <HeadlineList articles={headlines} />}
        </section>
        <Noticeboard notices={content.notices} />
      </div>

      {town.figures.length > 0 && (
        <Section title="数说本镇" id="figures" more={{ label: '镇情全貌', href: townUrl }}>
          <Figures figures={town.figures} />
        </Section>
      )}
      {latest.length > 0 && (
        <Section title="更多资讯" id="news" more={{ label: '全部资讯', href: newsUrl }}>
          <ArticleList articles={latest} />
        </Section>
      )}
      {topics.length > 0 && (
        <Section
          title={town.programmeTitle ?? '专题'}
          id="topics"
          more={{ label: '全部专题', href: topicsUrl }}
        >
          <TopicPlates topics={topics} />
        </Section>
      )}
      {villages.length > 0 && (
        <Section
          title="村庄"
          id="villages"
          more={{ label: `全部 ${villages.length} 个村`, href: villagesUrl }}
        >
          <VillageGrid villages={villages} />
        </Section>
      )}
      <div className="pair">
        {content.industries.length > 0 && (
          <Section
            title="产业与企业"
            id="enterprises"
            more={{ label: '企业名录', href: enterprisesUrl }}
          >
            <IndustryIndex enterprises={content.enterprises} industries={content.industries} />
          </Section>
        )}
        {honors.length > 0 && (
          <Section title="荣誉" id="honors" more={{ label: '全部荣誉', href: honorsUrl }}>
            <HonorList honors={byLevel(honors).slice(0, HONORS)} />
          </Section>
        )}
      </div>
    </div>
  );
}

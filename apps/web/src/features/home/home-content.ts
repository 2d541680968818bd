import type {
  ArticleSummary,
  HomePage,
  HonorSummary,
  TopicSummary,
  Town,
  VillageSummary,
} from '@township/client';
import type { IndustryShare } from './industry-shares';

/** All that the home page is made from. */
export interface HomeContent {
  town: Town;
  /** The editors' settings; null until they are filled for the first time. */
  homePage: HomePage | null;
  /** Newest first; the first one leads unless something is featured or pinned. */
  news: ArticleSummary[];
  pinned: ArticleSummary[];
  notices: ArticleSummary[];
  topics: TopicSummary[];
  villages: VillageSummary[];
  shares: IndustryShare[];
  /** Enterprises in the directory. */
  enterpriseTotal: number;
  honors: HonorSummary[];
}

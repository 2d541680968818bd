import {
  enterprisesUrl,
  homeUrl,
  honorsUrl,
  newsUrl,
  topicsUrl,
  townUrl,
  villagesUrl,
} from './urls';

/** The sections of the site. Two characters each: seven of them stand in one row of a phone. */
export const sections = [
  { label: '首页', href: homeUrl },
  { label: '资讯', href: newsUrl },
  { label: '专题', href: topicsUrl },
  { label: '村庄', href: villagesUrl },
  { label: '企业', href: enterprisesUrl },
  { label: '荣誉', href: honorsUrl },
  { label: '镇情', href: townUrl },
];

import {
  accessibilityUrl,
  contactUrl,
  correctionUrl,
  enterprisesUrl,
  feedsUrl,
  homeUrl,
  honorsUrl,
  newsUrl,
  searchUrl,
  siteMapUrl,
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

/** What the site does for its readers besides reading; in the foot of every page. */
export const services = [
  { label: '搜索', href: searchUrl() },
  { label: '网站纠错', href: correctionUrl() },
  { label: '网站地图', href: siteMapUrl },
  { label: '无障碍', href: accessibilityUrl },
  { label: '订阅', href: feedsUrl },
  { label: '联系我们', href: contactUrl },
];
